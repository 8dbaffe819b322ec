import { manualClock } from '@convonet/kit/process/manual-clock'
import { describe, expect, it } from 'vitest'
import { createAcknowledger } from './acknowledger.ts'
import { Floor } from './floor.ts'
import { handsFree } from './hands-free.ts'
import type { Words } from './running-turn.ts'
import { levelVad, soundOf } from './testing/level-vad.ts'
import { recordedLine } from './testing/recorded-line.ts'
import { scriptedEar } from './testing/scripted-ear.ts'
import { writtenSigns } from './testing/speaker.ts'

const LOUD = 90

function scene() {
  const [clock, vad, stt] = [manualClock(), levelVad(), scriptedEar()]
  const { page, line } = recordedLine()
  const [said, acknowledged]: [Words[], number[]] = [[], []]
  const ear = handsFree({
    vad,
    stt,
    floor: new Floor(writtenSigns(), clock),
    line,
    clock,
    silenceMs: 500,
    acknowledger: createAcknowledger((sequence) => acknowledged.push(sequence)),
    said: (words) => void said.push(words),
  })
  let number = 0
  const hear = (ms: number, level: number) => {
    for (let at = 0; at < ms; at += 20) ear.frame(++number, soundOf(level))
  }
  return { vad, stt, page, ear, said, acknowledged, hear, last: () => number }
}

describe('hands free', () => {
  it('starts a turn with each stretch of speech and tells the page what it hears', () => {
    const { page, said, hear, stt } = scene()
    hear(1000, LOUD)
    hear(1000, 0)
    hear(1000, LOUD)
    hear(1000, 0)
    expect(said.map(({ stt: ear, typed, expected }) => [ear, typed, expected])).toEqual([
      [stt, false, false],
      [stt, false, false],
    ])
    expect(page.told('hearing').map(({ speech }) => speech)).toEqual([true, false, true, false])
  })

  it('numbers a turn by its first frame, and knows its last', () => {
    const { said, hear } = scene()
    hear(1000, 0)
    hear(1000, LOUD)
    hear(600, 0)
    const [words] = said
    expect(words?.number).toBeGreaterThan(30)
    expect(words?.number).toBeLessThan(52)
    expect(words?.lastNumber()).toBeGreaterThan(120)
  })

  it('holds what is said until it is safe, and acknowledges once a second', () => {
    const { said, acknowledged, hear, last } = scene()
    hear(3000, 0)
    expect(acknowledged).toHaveLength(3)
    hear(1000, LOUD)
    hear(5000, 0)
    const first = said[0]?.number ?? 0
    expect(acknowledged.at(-1)).toBe(first - 1)
    said[0]?.safe()
    expect(last() - (acknowledged.at(-1) ?? 0)).toBeLessThan(80)
  })

  it('ends what is said when told to, and closes with everything acknowledged', () => {
    const { vad, page, ear, said, acknowledged, hear } = scene()
    hear(1000, LOUD)
    ear.endUtterance(51)
    expect(page.told('hearing').map(({ speech }) => speech)).toEqual([true, false])
    hear(1000, LOUD)
    ear.stop(120)
    expect(said).toHaveLength(2)
    expect(vad.openStreams).toBe(0)
    for (const words of said) words.safe()
    expect(acknowledged.at(-1)).toBe(120)
  })

  it('takes frames only', () => {
    const { page, ear } = scene()
    ear.piece(new Uint8Array(10))
    expect(page.told('error')[0]?.code).toBe('invalid_mode')
  })
})
