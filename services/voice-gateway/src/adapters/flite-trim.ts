const WINDOW = 160
/** Root mean square of 10 ms below which flite's voices are between words: their background is 1 to 40, a soft "f" 90. */
const SILENCE_RMS = 50

/** Speech without the quarter of a second of silence that flite puts before and after it, then `pauseMs` of silence. At 16 kHz. */
export function trimmed(samples: Int16Array, pauseMs: number): Int16Array<ArrayBuffer> {
  const windows = Math.floor(samples.length / WINDOW)
  let first = 0
  while (first < windows && isSilent(samples, first)) first++
  if (first === windows) return new Int16Array(0)

  let last = windows - 1
  while (last > first && isSilent(samples, last)) last--

  const speech = samples.subarray(Math.max(0, first - 1) * WINDOW, Math.min(windows, last + 3) * WINDOW)
  const result = new Int16Array(speech.length + pauseMs * 16)
  result.set(speech)
  return result
}

function isSilent(samples: Int16Array, window: number): boolean {
  let energy = 0
  for (let at = window * WINDOW; at < (window + 1) * WINDOW; at++) energy += (samples[at] ?? 0) ** 2
  return energy < SILENCE_RMS ** 2 * WINDOW
}
