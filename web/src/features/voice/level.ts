const QUIET_DB = -60
const LOUD_DB = -12
const ATTACK = 0.6
const RELEASE = 0.12

/** Root mean square of samples in -1..1. */
export function rms(samples: Float32Array): number {
  if (samples.length === 0) return 0
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return Math.sqrt(sum / samples.length)
}

/** Where a meter stands for a loudness: 0 at -60 dB and below, 1 at -12 dB (somebody speaking up close) and above. */
export function meterLevel(loudness: number): number {
  if (loudness <= 0) return 0
  const db = 20 * Math.log10(loudness)
  return Math.min(1, Math.max(0, (db - QUIET_DB) / (LOUD_DB - QUIET_DB)))
}

/** The next position of a meter that rises at once and falls slowly, per 20 ms. */
export function smoothed(shown: number, level: number): number {
  return shown + (level - shown) * (level > shown ? ATTACK : RELEASE)
}
