import type { Clock } from './clock.ts'

/** Resolves after `ms`, or as soon as `signal` aborts. */
export function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(ms, end)
    signal.addEventListener('abort', end, { once: true })
    if (signal.aborted) end()

    function end() {
      cancel()
      signal.removeEventListener('abort', end)
      resolve()
    }
  })
}
