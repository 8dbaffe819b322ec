import { setImmediate as nextRound, setTimeout as sleep } from 'node:timers/promises'

/** Node's timers count whole milliseconds; the rest is waited for in rounds of the event loop. */
const ROUNDS_MS = 1

/**
 * Resolves within some microseconds of `at` (by `performance.now()`), unless the process is busy: a stand-in must not be
 * late by itself, for that would be blamed on whatever is measured. Rejects with the abort reason.
 */
export async function waitUntil(at: number, signal?: AbortSignal): Promise<void> {
  const whole = Math.floor(at - performance.now() - ROUNDS_MS)
  if (whole > 0) await sleep(whole, undefined, signal && { signal })
  while (performance.now() < at) await nextRound()
  signal?.throwIfAborted()
}
