export interface SpeechGate {
  /** One window's speech probability: is this speech, for how long already, or for how long has it been quiet since? */
  judge(probability: number, windowMs: number): { speech: boolean; speechMs: number; quietMs: number }
  reset(): void
}

/** Silero's authors' thresholds: speech begins above 0.5 and is over below 0.35. */
const BEGINS = 0.5
const GOES_ON = 0.35
/** A click is shorter than this; a "no" is longer. */
export const LEAST_SPEECH_MS = 96

/** Turns probabilities into speech and quiet, with hysteresis so that a soft syllable does not end a word. */
export function createSpeechGate(): SpeechGate {
  let speaking = false
  let loudMs = 0
  let speechMs = 0
  let quietMs = 0

  function judge(probability: number, windowMs: number) {
    if (probability >= (speaking ? GOES_ON : BEGINS)) {
      loudMs += windowMs
      quietMs = 0
    } else {
      loudMs = 0
      quietMs += windowMs
    }
    if (loudMs >= LEAST_SPEECH_MS) speaking = true
    const speech = speaking && quietMs === 0
    if (speech) speechMs = Math.max(speechMs + windowMs, loudMs)
    return { speech, speechMs, quietMs: speaking ? quietMs : 0 }
  }

  return {
    judge,
    reset() {
      speaking = false
      loudMs = 0
      speechMs = 0
      quietMs = 0
    },
  }
}
