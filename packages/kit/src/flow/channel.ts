/**
 * Turns pushes (socket messages, worker answers) into a stream for one reader. `close` ends the stream after what is
 * in it, `fail` throws in it. `push` says no when `capacity` items wait to be read.
 */
export class Channel<T> implements AsyncIterable<T> {
  readonly #capacity: number
  readonly #items: T[] = []
  readonly #readers: Reader<T>[] = []
  #end: { error?: unknown } | undefined

  constructor(capacity = Number.POSITIVE_INFINITY) {
    this.#capacity = capacity
  }

  push(item: T): boolean {
    if (this.#end || this.#items.length >= this.#capacity) return false
    const reader = this.#readers.shift()
    if (reader) reader.resolve({ done: false, value: item })
    else this.#items.push(item)
    return true
  }

  close(): void {
    this.#end ??= {}
    for (const reader of this.#readers.splice(0)) this.#tellEnd(reader)
  }

  fail(error: unknown): void {
    this.#end ??= { error }
    this.close()
  }

  // By hand, for a generator would take three turns of the microtask queue for each item.
  [Symbol.asyncIterator](): AsyncIterator<T, undefined> {
    return {
      next: () => new Promise((resolve, reject) => this.#read({ resolve, reject })),
      return: async () => {
        this.close()
        this.#items.length = 0
        return { done: true, value: undefined }
      },
    }
  }

  #read(reader: Reader<T>): void {
    if (this.#items.length > 0) reader.resolve({ done: false, value: this.#items.shift() as T })
    else if (this.#end) this.#tellEnd(reader)
    else this.#readers.push(reader)
  }

  /** A failure is thrown once; after it the stream is at its end. */
  #tellEnd(reader: Reader<T>): void {
    if (!this.#end || !('error' in this.#end)) return reader.resolve({ done: true, value: undefined })
    reader.reject(this.#end.error)
    this.#end = {}
  }
}

interface Reader<T> {
  resolve(result: IteratorResult<T, undefined>): void
  reject(error: unknown): void
}
