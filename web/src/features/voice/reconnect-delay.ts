const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 2000
const JITTER = 0.2

/**
 * Milliseconds to wait before a retry: none before the first (`failures` 1), then 250 ms doubling up to 2 s, each up
 * to a fifth shorter so that pages that lost the same server do not return in step.
 */
export function reconnectDelayMs(failures: number, random: () => number): number {
  if (failures <= 1) return 0
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 2))
  return wait * (1 - JITTER * random())
}
