/** Keeps `depth` reads in flight ahead of the consumer; order is kept. */
export async function* prefetch<T>(depth: number, source: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]()
  const reads = Array.from({ length: depth }, () => quiet(iterator.next()))

  try {
    while (true) {
      const { done, value } = await (reads.shift() ?? iterator.next())
      if (done) return
      reads.push(quiet(iterator.next()))
      yield value
    }
  } finally {
    void quiet(Promise.resolve(iterator.return?.()))
  }
}

/**
 * Asks for the first item now, so that the work begins before anyone waits for it. Abort ends the stream even when nobody
 * ever reads it: a generator that is never resumed would never clean up.
 */
export function started<T>(stream: AsyncIterable<T>, signal: AbortSignal): AsyncIterable<T> {
  const iterator = stream[Symbol.asyncIterator]()
  let first: Promise<IteratorResult<T>> | undefined = quiet(iterator.next())
  const end = () => void quiet(Promise.resolve(iterator.return?.()))
  if (signal.aborted) end()
  else signal.addEventListener('abort', end, { once: true })

  const leave = () => signal.removeEventListener('abort', end)
  const check = (read: IteratorResult<T>) => {
    if (read.done) {
      leave()
      signal.throwIfAborted()
    }
    return read
  }
  const fail = (error: unknown) => {
    leave()
    throw error
  }
  // Not a generator: each item would go through one more.
  return {
    [Symbol.asyncIterator]: () => ({
      next() {
        const read = first ?? iterator.next()
        first = undefined
        return read.then(check, fail)
      },
      async return() {
        leave()
        end()
        return { done: true, value: undefined }
      },
    }),
  }
}

export async function* map<T, U>(source: AsyncIterable<T>, transform: (item: T) => U): AsyncGenerator<U> {
  for await (const item of source) yield transform(item)
}

/** The rejection reaches whoever awaits the promise; it must not also crash the process. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}
