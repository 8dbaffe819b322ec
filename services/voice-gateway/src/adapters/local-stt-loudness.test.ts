import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Loudness } from './local-stt-loudness.ts'

const power = (db: number) => 10 ** (db / 10)

function heard(...stretches: [frames: number, db: number][]) {
  const loudness = new Loudness()
  for (const [frames, db] of stretches) {
    for (let frame = 0; frame < frames; frame++) loudness.push(power(db))
  }
  return loudness
}

it.each<[string, [number, number][], { from: number; to: number } | null]>([
  [
    'between digital silence',
    [
      [10, -100],
      [20, -20],
      [15, -100],
    ],
    { from: 10, to: 30 },
  ],
  [
    'that begins at once',
    [
      [20, -20],
      [10, -90],
    ],
    { from: 0, to: 20 },
  ],
  [
    'on a noisy line',
    [
      [10, -45],
      [20, -20],
      [15, -45],
    ],
    { from: 10, to: 30 },
  ],
  [
    'of a soft voice',
    [
      [10, -80],
      [20, -50],
      [15, -80],
    ],
    { from: 10, to: 30 },
  ],
  [
    'with soft last sounds',
    [
      [10, -80],
      [20, -20],
      [3, -45],
      [15, -80],
    ],
    { from: 10, to: 33 },
  ],
  [
    'with a pause in it',
    [
      [5, -80],
      [20, -20],
      [10, -80],
      [20, -20],
      [5, -80],
    ],
    { from: 5, to: 55 },
  ],
  ['nowhere on a muted line', [[50, -100]], null],
  ['nowhere in faint noise', [[50, -68]], null],
])('finds speech %s', (_, stretches, expected) => {
  const loudness = heard(...stretches)
  expect(loudness.speechIn(0, loudness.length)).toEqual(expected)
})

it('looks for speech only where it is asked to', () => {
  const loudness = heard([10, -20], [20, -90], [10, -20])
  expect(loudness.speechIn(10, 30)).toBeNull()
  expect(loudness.speechIn(5, 35)).toEqual({ from: 5, to: 35 })
})

it('gives a range inside the one asked for, which begins and ends with speech', () => {
  const levels = fc.array(fc.integer({ min: -100, max: 0 }), { maxLength: 60 })
  fc.assert(
    fc.property(levels, (levels) => {
      const loudness = heard(...levels.map((db): [number, number] => [1, db]))
      const speech = loudness.speechIn(0, levels.length)
      if (!speech) return
      expect(speech.from).toBeLessThan(speech.to)
      expect(loudness.isSpeech(speech.from) && loudness.isSpeech(speech.to - 1)).toBe(true)
      expect(speech.to).toBeLessThanOrEqual(levels.length)
    }),
  )
})
