import { manualClock } from '@convonet/kit/process/manual-clock'
import { describe, expect, it } from 'vitest'
import { createAcknowledger } from './acknowledger.ts'
import { pushToTalk } from './push-to-talk.ts'
import type { Words } from './running-turn.ts'
import { recordedLine } from './testing/recorded-line.ts'
import { scriptedEar } from './testing/scripted-ear.ts'

function scene() {
  const clock = manualClock(1000)
  const { page, line } = recordedLine()
  const [said, acknowledged]: [Words[], number[]] = [[], []]
  const acknowledger = createAcknowledger((sequence) => acknowledged.push(sequence))
  const ear = pushToTalk({
    stt: scriptedEar(),
    line,
    clock,
    acknowledger,
    said: (words) => void said.push(words),
  })
  const hear = (from: number, to: number) => {
    for (let number = from; number <= to; number++) ear.frame(number, new Uint8Array(640).fill(number % 256))
  }
  return { clock, page, ear, said, acknowledged, hear }
}

async function framesOf(words: Words | undefined): Promise<number[]> {
  const frames: number[] = []
  if (words) for await (const frame of words.audio) frames.push(frame[0] ?? -1)
  return frames
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n)

describe('push to talk', () => {
  it('takes everything between press and release', async () => {
    const { clock, ear, said, hear } = scene()
    hear(11, 60)
    expect(said).toHaveLength(1)
    expect(said[0]?.endpointDecided()).toBe(null)
    clock.advance(500)
    ear.stop(61)
    expect(await framesOf(said[0])).toEqual(range(11, 60))
    expect(said[0]).toMatchObject({ number: 11, typed: false, expected: true })
    expect([said[0]?.lastNumber(), said[0]?.speechEnd(), said[0]?.endpointDecided()]).toEqual([
      60, 1500, 1500,
    ])
  })

  it('is named by its first frame, whatever was said in between', () => {
    const { said, hear } = scene()
    hear(11, 13)
    hear(20, 40)
    expect(said[0]?.number).toBe(11)
  })

  it('begins the turn while the key is held, so that recognition can begin', () => {
    const { said, hear } = scene()
    hear(1, 4)
    expect(said).toEqual([])
    hear(5, 5)
    expect(said).toHaveLength(1)
  })

  it('acknowledges what was said when it is safe', () => {
    const { ear, said, acknowledged, hear } = scene()
    hear(11, 60)
    ear.stop(61)
    expect(acknowledged).toEqual([10])
    said[0]?.safe()
    expect(acknowledged).toEqual([10, 61])
  })

  it('says when it was too short, and keeps nothing of it', () => {
    const { page, ear, said, acknowledged, hear } = scene()
    hear(1, 4)
    ear.stop(5)
    expect(page.told('error')[0]?.code).toBe('too_short')
    expect(said).toEqual([])
    expect(acknowledged).toEqual([5])
  })

  it('is cut after a minute, and says so once', async () => {
    const { page, ear, said, hear } = scene()
    hear(1, 3500)
    ear.stop(3501)
    expect(page.told('error').map(({ code }) => code)).toEqual(['too_long'])
    expect(await framesOf(said[0])).toHaveLength(3000)
    expect(said[0]?.lastNumber()).toBe(3000)
  })

  it('hears nothing more after the end of the utterance, until the key is pressed again', async () => {
    const { ear, said, hear } = scene()
    hear(1, 3)
    ear.endUtterance(4)
    hear(5, 20)
    expect(said).toEqual([])
  })

  it('takes frames only', () => {
    const { page, ear } = scene()
    ear.piece(new Uint8Array(10))
    expect(page.told('error')[0]?.code).toBe('invalid_mode')
  })
})
