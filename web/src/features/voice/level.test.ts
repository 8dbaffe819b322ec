import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meterLevel, rms, smoothed } from './level.ts'

describe('meterLevel', () => {
  it.each([
    ['silence', 0, 0],
    ['the noise of a room, -60 dB', 0.001, 0],
    ['half way, -36 dB', 10 ** (-36 / 20), 0.5],
    ['speech up close, -12 dB', 10 ** (-12 / 20), 1],
    ['shouting', 1, 1],
  ])('stands for %s', (_, loudness, level) => {
    expect(meterLevel(loudness)).toBeCloseTo(level, 6)
  })
})

describe('rms', () => {
  it('is the loudness of a full sine', () => {
    const sine = Float32Array.from({ length: 320 }, (_, n) => Math.sin((2 * Math.PI * n) / 32))
    expect(rms(sine)).toBeCloseTo(Math.SQRT1_2, 6)
  })

  it('is nothing for nothing', () => {
    expect(rms(new Float32Array())).toBe(0)
  })
})

describe('smoothed', () => {
  it('moves towards the level and never past it', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, share, (shown, level) => {
        const next = smoothed(shown, level)
        expect(Math.abs(level - next)).toBeLessThanOrEqual(Math.abs(level - shown))
        expect(next).toBeGreaterThanOrEqual(Math.min(shown, level))
        expect(next).toBeLessThanOrEqual(Math.max(shown, level))
      }),
    )
  })

  it('rises within 60 ms and falls over half a second', () => {
    expect(repeat(3, 0, 1)).toBeGreaterThan(0.9)
    expect(repeat(10, 1, 0)).toBeGreaterThan(0.2)
    expect(repeat(25, 1, 0)).toBeLessThan(0.05)
  })
})

function repeat(steps: number, from: number, to: number): number {
  return Array.from({ length: steps }).reduce<number>((shown) => smoothed(shown, to), from)
}
