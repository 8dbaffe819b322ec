import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResampler } from './resampler.ts'

function tone(hertz: number, rate: number, seconds = 0.5): Float32Array {
  return Float32Array.from(
    { length: rate * seconds },
    (_, at) => 0.5 * Math.sin((2 * Math.PI * hertz * at) / rate),
  )
}

function resample(samples: Float32Array, rate: number): Int16Array {
  const resampler = createResampler(rate)
  return Int16Array.from([...resampler.push(samples), ...resampler.end()])
}

/** Without the edges, where the filter looks at silence. */
function loudest(samples: ArrayLike<number>, against?: ArrayLike<number>): number {
  let most = 0
  for (let at = 500; at < samples.length - 500; at++) {
    most = Math.max(most, Math.abs((samples[at] ?? 0) - (against?.[at] ?? 0)))
  }
  return most
}

describe.each([8000, 11_025, 22_050, 24_000, 44_100, 48_000, 96_000, 12_347])('from %i Hz', (rate) => {
  it('keeps a tone and its length', () => {
    const ours = resample(tone(1000, rate), rate)
    const ideal = tone(1000, 16_000).map((value) => value * 32768)
    expect(Math.abs(ours.length - ideal.length)).toBeLessThanOrEqual(1)
    expect(loudest(ours, ideal)).toBeLessThan(rate === 12_347 ? 40 : 12)
  })
})

it.each([22_050, 24_000, 44_100, 48_000, 96_000])(
  'keeps out what 16 kHz cannot carry, from %i Hz',
  (rate) => {
    expect(loudest(resample(tone(9500, rate), rate))).toBeLessThan(8)
  },
)

it('gives the same samples however the input is cut', () => {
  const input = tone(440, 44_100, 0.05)
  const whole = resample(input, 44_100)
  fc.assert(
    fc.property(fc.array(fc.nat(input.length), { maxLength: 20 }), (cuts) => {
      const resampler = createResampler(44_100)
      const places = [0, ...cuts.sort((a, b) => a - b), input.length]
      const parts = places
        .slice(1)
        .flatMap((to, index) => [...resampler.push(input.subarray(places[index], to))])
      expect(Int16Array.from([...parts, ...resampler.end()])).toEqual(whole)
    }),
  )
})

it('does not overflow', () => {
  const square = Float32Array.from({ length: 4800 }, (_, at) => (at % 96 < 48 ? 1 : -1))
  expect(loudest(resample(square, 48_000))).toBeLessThanOrEqual(32_768)
})
