import type { Clock } from '@convonet/kit/process/clock'
import { AppError } from '@convonet/kit/wire/app-error'

export interface Patience {
  /** Until the first item. */
  firstMs: number
  /** From one item to the next. */
  nextMs: number
}

/** The items as they come; throws `timeout` when one is too late. What is late then is the source's business to stop. */
export async function* timely<T>(
  source: AsyncIterable<T>,
  patience: Patience,
  clock: Clock,
): AsyncGenerator<T> {
  const items = source[Symbol.asyncIterator]()
  let ms = patience.firstMs
  while (true) {
    const read = await inTime(items.next(), ms, clock)
    if (read.done) return
    yield read.value
    ms = patience.nextMs
  }
}

async function inTime<T>(read: Promise<T>, ms: number, clock: Clock): Promise<T> {
  // It may fail after nobody waits any more.
  read.catch(() => {})
  let cancel = () => {}
  const late = new Promise<never>((_, reject) => {
    cancel = clock.after(ms, () =>
      reject(new AppError('timeout', 'The model took too long', { facts: { ms } })),
    )
  })
  try {
    return await Promise.race([read, late])
  } finally {
    cancel()
  }
}
