import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResampler } from './resampler.ts'

const RATES = [
  [48_000, 16_000],
  [44_100, 16_000],
  [96_000, 16_000],
  [16_000, 16_000],
  [16_000, 48_000],
  [16_000, 44_100],
] as const

describe('createResampler', () => {
  it.each(RATES)('passes a 1 kHz tone from %i to %i Hz with its loudness and little else', (from, to) => {
    const output = createResampler(from, to).process(tone(1000, from))
    const middle = output.slice(Math.floor(to * 0.1), Math.floor(to * 0.9))

    const { amplitude, residue } = fit(middle, 1000, to)

    expect(amplitude).toBeCloseTo(0.5, 2)
    expect(20 * Math.log10(residue / amplitude)).toBeLessThan(-60)
  })

  it.each(RATES.filter(([from, to]) => from > to))(
    'keeps what %i Hz can carry and %i Hz cannot out of the speech',
    (from, to) => {
      const output = createResampler(from, to).process(tone(9500, from))

      expect(20 * Math.log10(peak(output.slice(to * 0.1, to * 0.9)) / 0.5)).toBeLessThan(-55)
    },
  )

  it.each(RATES)('keeps a constant constant from %i to %i Hz', (from, to) => {
    const output = createResampler(from, to).process(new Float32Array(from).fill(0.25))

    for (const sample of output.slice(Math.floor(to * 0.1), Math.floor(to * 0.9)))
      expect(sample).toBeCloseTo(0.25, 5)
  })

  it('gives the same samples however the input is cut into blocks', () => {
    const input = tone(440, 44_100).slice(0, 3000)
    const whole = createResampler(44_100, 16_000).process(input)

    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 12 }), (lengths) => {
        const resampler = createResampler(44_100, 16_000)
        const blocks = cut(input, lengths).flatMap((block) => [...resampler.process(block)])
        expect(Float32Array.from(blocks)).toEqual(whole)
      }),
    )
  })

  it.each(RATES)('holds back at most 2 ms from %i to %i Hz', (from, to) => {
    const output = createResampler(from, to).process(new Float32Array(from))

    expect(to - output.length).toBeLessThan(to * 0.002)
  })
})

function tone(hertz: number, rate: number): Float32Array {
  return Float32Array.from({ length: rate }, (_, n) => 0.5 * Math.sin((2 * Math.PI * hertz * n) / rate))
}

function peak(samples: Float32Array): number {
  return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
}

/** How much of the samples is the tone, whatever its phase, and how much is left without it. */
function fit(samples: Float32Array, hertz: number, rate: number) {
  const angle = (n: number) => (2 * Math.PI * hertz * n) / rate
  const mean = (weigh: (n: number) => number) =>
    (2 * samples.reduce((sum, sample, n) => sum + sample * weigh(n), 0)) / samples.length
  const sine = mean((n) => Math.sin(angle(n)))
  const cosine = mean((n) => Math.cos(angle(n)))
  const rest = samples.map((sample, n) => sample - sine * Math.sin(angle(n)) - cosine * Math.cos(angle(n)))
  return { amplitude: Math.hypot(sine, cosine), residue: peak(rest) }
}

function cut(input: Float32Array, lengths: number[]): Float32Array[] {
  const blocks: Float32Array[] = []
  let from = 0
  for (const length of lengths) {
    blocks.push(input.slice(from, from + length))
    from += length
  }
  return [...blocks, input.slice(from)]
}
