import { describe, expect, it } from 'vitest'
import { createFlite } from '../adapters/flite.ts'
import { detectPcmRate } from './detect-pcm-rate.ts'

const SENTENCES = [
  'I want to know why my last electricity bill was so high.',
  'Please send the new contract to my home address, not to the office.',
  'My daughter has a fever and we need to see a doctor this afternoon.',
]
const RATES = [8000, 16_000, 24_000, 44_100, 48_000]

const speech = [createFlite('rms'), createFlite('kal16')].flatMap((flite) =>
  SENTENCES.map((text) => flite.speak(text)),
)

describe('on speech', () => {
  const heard = speech.flatMap((samples) =>
    RATES.map((rate) => ({ rate, said: detectPcmRate(resampled(samples, rate)) })),
  )

  it('is right nine times in ten', () => {
    const right = heard.filter(({ rate, said }) => said === (rate === 44_100 ? 48_000 : rate))
    expect(right.length / heard.length).toBeGreaterThanOrEqual(0.9)
  })

  it('is right about 48 kHz, which v2 took everything for', () => {
    const said = heard.filter(({ rate }) => rate === 48_000).map((one) => one.said)
    expect(said).toEqual(Array(speech.length).fill(48_000))
  })

  it('does not depend on how loud it is', () => {
    const quiet = (speech[0] ?? new Int16Array(0)).map((sample) => sample / 8)
    expect(detectPcmRate(quiet)).toBe(16_000)
  })
})

it('cannot tell from silence or next to nothing', () => {
  expect(detectPcmRate(new Int16Array(50_000))).toBeUndefined()
  expect(detectPcmRate((speech[0] ?? new Int16Array(0)).subarray(4000, 6000))).toBeUndefined()
})

/** From 16 kHz, by sinc interpolation. */
function resampled(samples: Int16Array, rate: number): Int16Array {
  const step = 16_000 / rate
  const cutoff = Math.min(1, 1 / step)
  return Int16Array.from({ length: Math.floor(samples.length / step) }, (_, index) => {
    const middle = index * step
    let sum = 0
    for (let at = Math.ceil(middle - 16); at <= middle + 16; at++) {
      const angle = Math.PI * cutoff * (at - middle)
      const sinc = angle === 0 ? 1 : Math.sin(angle) / angle
      sum += (samples[at] ?? 0) * sinc * cutoff * (0.5 + 0.5 * Math.cos((Math.PI * (at - middle)) / 17))
    }
    return sum
  })
}
