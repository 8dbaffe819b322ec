/** Decides which windows are worth asking the model about: on a quiet line none is. */
export interface SileroGate {
  /** Whether this window of 32 ms, full scale being 1, may hold speech or belong to some. */
  admits(meanSquare: number): boolean
  /** What the model said of a window that was admitted. */
  judged(probability: number): void
}

/** Quieter than this is nobody. */
const LEAST_DB = -60
/** Where the noise of an unknown line is believed to be, so that one who speaks at once is heard. */
const FIRST_NOISE_DB = -75
const ABOVE_NOISE_DB = 6
/** Noise grows slowly, and faster once the model has called it noise: 3 and 12 dB a second. */
const RISE_DB = 0.1
const RISE_WHEN_NOISE_DB = 0.4
const FALL = 0.3
const PERHAPS_SPEECH = 0.15
/** Half a second, longer than the pauses inside words. */
const HELD_WINDOWS = 16

/** Open while something stands out from the line's noise and for half a second after the last sign of speech. */
export function createSileroGate(): SileroGate {
  let noise = FIRST_NOISE_DB
  let held = 0
  let isNoise = false

  return {
    admits(meanSquare) {
      const level = Math.max(-100, 10 * Math.log10(meanSquare))
      if (level > Math.max(noise + ABOVE_NOISE_DB, LEAST_DB)) held = HELD_WINDOWS
      else held = Math.max(0, held - 1)
      if (level < noise) noise += (level - noise) * FALL
      else noise = Math.min(level, noise + (isNoise ? RISE_WHEN_NOISE_DB : RISE_DB))
      return held > 0
    },
    judged(probability) {
      isNoise = probability < PERHAPS_SPEECH
      if (!isNoise) held = HELD_WINDOWS
    },
  }
}
