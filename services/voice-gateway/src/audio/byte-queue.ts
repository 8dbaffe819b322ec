/** Bytes that came in pieces, read from the front. Costs in proportion to what passes through, however small the pieces. */
export class ByteQueue {
  #bytes = new Uint8Array(1024)
  #from = 0
  #to = 0

  get length(): number {
    return this.#to - this.#from
  }

  push(piece: Uint8Array): void {
    this.#makeRoom(piece.length)
    this.#bytes.set(piece, this.#to)
    this.#to += piece.length
  }

  /** The byte at `offset` from the front; undefined beyond the end. */
  at(offset: number): number | undefined {
    return offset < this.length ? this.#bytes[this.#from + offset] : undefined
  }

  /** Removes the first `count` bytes, or what there is, and returns a copy that the caller owns. */
  take(count: number): Uint8Array<ArrayBuffer> {
    const end = Math.min(this.#to, this.#from + count)
    const taken = this.#bytes.slice(this.#from, end)
    this.#from = end
    return taken
  }

  /** Removes the first `count` bytes, or what there is, and returns how many. */
  drop(count: number): number {
    const dropped = Math.min(this.length, count)
    this.#from += dropped
    return dropped
  }

  #makeRoom(count: number): void {
    if (this.#to + count <= this.#bytes.length) return
    const needed = this.length + count
    const room = needed * 2 <= this.#bytes.length ? this.#bytes : new Uint8Array(needed * 2)
    room.set(this.#bytes.subarray(this.#from, this.#to))
    this.#to -= this.#from
    this.#from = 0
    this.#bytes = room
  }
}
