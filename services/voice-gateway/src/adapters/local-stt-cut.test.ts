import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isPause, quietestPlace, stretches } from './local-stt-cut.ts'
import { Loudness } from './local-stt-loudness.ts'

function heard(levels: readonly number[]) {
  const loudness = new Loudness()
  for (const db of levels) loudness.push(10 ** (db / 10))
  return loudness
}

const level = (frames: number, db: number) => Array.from({ length: frames }, () => db)
const twoSentences = heard([...level(20, -20), ...level(12, -80), ...level(20, -20)])

it('cuts in a pause', () => {
  const place = quietestPlace(twoSentences, { from: 5, to: 45 })
  expect(place).toBe(29)
  expect(isPause(twoSentences, place ?? 0)).toBe(true)
})

it('cuts where it is quietest when there is no pause', () => {
  const loudness = heard([...level(10, -20), ...level(5, -30), ...level(10, -20)])
  const place = quietestPlace(loudness, { from: 2, to: 23 })
  expect(place).toBe(12)
  expect(isPause(loudness, place ?? 0)).toBe(false)
})

it('has no place in an empty range', () => {
  expect(quietestPlace(twoSentences, { from: 5, to: 5 })).toBeNull()
})

it('keeps one stretch of speech together, without the silence around it', () => {
  const loudness = heard([...level(7, -80), ...level(20, -20), ...level(9, -80)])
  expect([...stretches(loudness, { from: 0, to: 36 }, 100)]).toEqual([{ from: 7, to: 27 }])
})

it('cuts a long one at its pauses and leaves them out', () => {
  expect([...stretches(twoSentences, { from: 0, to: 52 }, 35)]).toEqual([
    { from: 0, to: 29 },
    { from: 32, to: 52 },
  ])
})

it('loses no speech and makes no stretch too long', () => {
  const levels = fc.array(fc.integer({ min: -90, max: 0 }), { minLength: 1, maxLength: 120 })
  fc.assert(
    fc.property(levels, fc.integer({ min: 4, max: 40 }), (levels, longest) => {
      const loudness = heard(levels)
      const found = [...stretches(loudness, { from: 0, to: levels.length }, longest)]
      for (const [frame] of levels.entries()) {
        const within = found.some(({ from, to }) => from <= frame && frame < to)
        expect(within || !loudness.isSpeech(frame)).toBe(true)
      }
      expect(found.every(({ from, to }) => to - from <= longest && to > from)).toBe(true)
    }),
  )
})
