import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type JudgedWindow, SileroLine } from './silero-line.ts'
import { WINDOW_SAMPLES } from './silero-messages.ts'

function open() {
  const asked: JudgedWindow[] = []
  const told: number[] = []
  const line = new SileroLine(
    7,
    (window) => asked.push(window),
    (probability) => told.push(probability),
  )
  const judge = (probability: number) => {
    const window = asked.shift()
    if (window) line.judged(window, probability)
  }
  return { line, asked, told, judge }
}

const sound = (windows: number, amplitude: number) =>
  new Uint8Array(
    Int16Array.from({ length: windows * WINDOW_SAMPLES }, (_, i) => (i % 2 ? amplitude : -amplitude)).buffer,
  )

it('answers for silence without asking the model', () => {
  const { line, asked, told } = open()
  line.push(sound(5, 0))
  expect(told).toEqual([0, 0, 0, 0, 0])
  expect(asked).toEqual([])
})

it('shows the model what came before the speech, without answering for it twice', () => {
  const { line, asked, told, judge } = open()
  line.push(sound(10, 0))
  line.push(sound(1, 5000))
  expect(asked.map(({ fresh, answer }) => [fresh, answer !== null])).toEqual([
    [true, false],
    [false, false],
    [false, false],
    [false, false],
    [false, true],
  ])
  for (const probability of [0.1, 0.2, 0.3, 0.4, 0.9]) judge(probability)
  expect(told).toEqual([...Array.from({ length: 10 }, () => 0), 0.9])
})

it('goes on from where the model left off after a short gap', () => {
  const { line, asked, judge } = open()
  line.push(sound(1, 5000))
  judge(0.1)
  line.push(sound(18, 0))
  while (asked.length > 0) judge(0.1)
  line.push(sound(1, 5000))
  expect(asked.map(({ fresh }) => fresh)).toEqual([false, false, false, false])
})

it('keeps silence behind the speech before it that is still being judged', () => {
  const { line, asked, told, judge } = open()
  line.push(sound(1, 5000))
  line.push(sound(20, 0))
  expect(told).toEqual([])
  while (asked.length > 0) judge(0.1)
  expect(told).toHaveLength(21)
  expect(told.slice(0, 2)).toEqual([0.1, 0.1])
  expect(told.at(-1)).toBe(0)
})

it('answers once per 512 samples, however they come', () => {
  const pieces = fc.array(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.boolean()), { maxLength: 30 })
  fc.assert(
    fc.property(pieces, (pieces) => {
      const { line, asked, told, judge } = open()
      let samples = 0
      for (const [length, loud] of pieces) {
        line.push(sound(1, loud ? 5000 : 0).slice(0, 2 * Math.min(length, WINDOW_SAMPLES)))
        samples += Math.min(length, WINDOW_SAMPLES)
      }
      while (asked.length > 0) judge(0.5)
      expect(told).toHaveLength(Math.floor(samples / WINDOW_SAMPLES))
    }),
  )
})
