import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSpeechGate, LEAST_SPEECH_MS } from './speech-gate.ts'

const WINDOW_MS = 32

const judged = (...probabilities: number[]) => {
  const gate = createSpeechGate()
  return probabilities.map((probability) => gate.judge(probability, WINDOW_MS))
}

describe('the speech gate', () => {
  it('opens after three loud windows and counts them all', () => {
    expect(judged(0.9, 0.9, 0.9, 0.9).map(({ speech, speechMs }) => [speech, speechMs])).toEqual([
      [false, 0],
      [false, 0],
      [true, 96],
      [true, 128],
    ])
  })

  it('takes no click for speech, however often it clicks', () => {
    expect(judged(0.9, 0.9, 0, 0.9, 0.9, 0, 0.9, 0.9).some(({ speech }) => speech)).toBe(false)
  })

  it('does not open below 0.5, and once open stays so down to 0.35', () => {
    expect(judged(0.49, 0.49, 0.49, 0.49).some(({ speech }) => speech)).toBe(false)
    expect(judged(0.5, 0.5, 0.5, 0.35, 0.34).map(({ speech }) => speech)).toEqual([
      false,
      false,
      true,
      true,
      false,
    ])
  })

  it('tells how long it has been quiet since the last speech', () => {
    expect(judged(1, 1, 1, 0, 0, 0.4, 0).map(({ quietMs }) => quietMs)).toEqual([0, 0, 0, 32, 64, 0, 32])
  })

  it('goes on counting speech after a pause', () => {
    expect(judged(1, 1, 1, 0, 1).at(-1)).toEqual({ speech: true, speechMs: 128, quietMs: 0 })
  })

  it('begins anew after a reset', () => {
    const gate = createSpeechGate()
    for (let n = 0; n < 5; n++) gate.judge(1, WINDOW_MS)
    gate.reset()
    expect(gate.judge(0.9, WINDOW_MS)).toEqual({ speech: false, speechMs: 0, quietMs: 0 })
  })

  it('is never both in speech and quiet, and never counts more speech than there was', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (probabilities) => {
        const loud = probabilities.filter((probability) => probability >= 0.35).length
        for (const { speech, speechMs, quietMs } of judged(...probabilities)) {
          expect(speech && quietMs > 0).toBe(false)
          expect(speechMs).toBeLessThanOrEqual(loud * WINDOW_MS)
          if (speech) expect(speechMs).toBeGreaterThanOrEqual(LEAST_SPEECH_MS)
        }
      }),
    )
  })
})
