/**
 * Turns pushes (socket messages, worker answers) into a stream for one reader. `close` ends the stream after what is
 * in it, `fail` throws in it. `push` says no when `capacity` items wait to be read.
 */
export class Channel<T> implements AsyncIterable<T> {
  readonly #capacity: number
  readonly #items: T[] = []
  #wake: (() => void) | undefined
  #end: { error?: unknown } | undefined

  constructor(capacity = Number.POSITIVE_INFINITY) {
    this.#capacity = capacity
  }

  push(item: T): boolean {
    if (this.#end || this.#items.length >= this.#capacity) return false
    this.#items.push(item)
    this.#wake?.()
    return true
  }

  close(): void {
    this.#end ??= {}
    this.#wake?.()
  }

  fail(error: unknown): void {
    this.#end ??= { error }
    this.#wake?.()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    try {
      while (true) {
        while (this.#items.length > 0) yield this.#items.shift() as T
        if (this.#end) break
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
      }
      if (this.#end && 'error' in this.#end) throw this.#end.error
    } finally {
      this.close()
    }
  }
}
