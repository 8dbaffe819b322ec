import { cancelScope } from '../flow/cancel-scope.ts'

/** Lets an events adapter end all its readers and wait for what they have in hand. */
export function createSubscriptions() {
  const closing = new AbortController()
  const running = new Set<Promise<void>>()

  return {
    /** `read` ends when the subscriber's signal aborts or the adapter closes. */
    async run(signal: AbortSignal, read: (signal: AbortSignal) => Promise<void>): Promise<void> {
      using scope = cancelScope(signal, closing.signal)
      const reading = read(scope.signal)
      running.add(reading)
      try {
        await reading
      } finally {
        running.delete(reading)
      }
    },
    async close(): Promise<void> {
      closing.abort(new DOMException('Events are closing', 'AbortError'))
      await Promise.allSettled(running)
    },
  }
}
