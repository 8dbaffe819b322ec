import { manualClock } from '@convonet/kit/process/manual-clock'
import { describe, expect, it } from 'vitest'
import { encodeWav } from './audio/wav.ts'
import { recording } from './recording.ts'
import type { Words } from './running-turn.ts'
import { soundOf } from './testing/level-vad.ts'
import { recordedLine } from './testing/recorded-line.ts'
import { settled } from './testing/scene.ts'
import { scriptedEar } from './testing/scripted-ear.ts'

const wav = (ms: number) => encodeWav(Array.from({ length: ms / 20 }, () => soundOf(50)))

function scene({ busy = false, mimeType }: { busy?: boolean; mimeType?: string } = {}) {
  const { page, line } = recordedLine()
  const said: Words[] = []
  let number = 0
  let isBusy = busy
  const ear = recording({
    stt: scriptedEar(),
    line,
    clock: manualClock(5000),
    mimeType,
    said: (words) => void said.push(words),
    busy: () => isBusy,
    nextNumber: () => ++number,
  })
  const becomeFree = () => {
    isBusy = false
  }
  return { page, ear, said, becomeFree, codes: () => page.told('error').map(({ code }) => code) }
}

async function millisecondsOf(words: Words | undefined): Promise<number> {
  let bytes = 0
  if (words) for await (const frame of words.audio) bytes += frame.length
  return bytes / 32
}

describe('a recording', () => {
  it('is one utterance, however it is cut', async () => {
    for (const size of [1, 7, 1000, 100_000]) {
      const { ear, said } = scene()
      const sound = wav(200)
      for (let at = 0; at < sound.length; at += size) ear.piece(sound.subarray(at, at + size))
      ear.stop(0)
      expect(await millisecondsOf(said[0])).toBe(200)
    }
  })

  it('knows when it ended and was wanted to be heard', () => {
    const { ear, said } = scene()
    ear.piece(wav(200))
    ear.stop(0)
    expect(said[0]).toMatchObject({ number: 1, typed: false, expected: true })
    expect([said[0]?.speechEnd(), said[0]?.endpointDecided(), said[0]?.lastNumber()]).toEqual([5000, 5000, 1])
  })

  it('may hold several utterances, each with a number and a header of its own', async () => {
    const { ear, said } = scene()
    for (const ms of [200, 400]) {
      ear.piece(wav(ms))
      ear.endUtterance(0)
    }
    expect(await Promise.all(said.map(millisecondsOf))).toEqual([200, 400])
    expect(said.map(({ number }) => number)).toEqual([1, 2])
  })

  it('forgets what it is told to forget', async () => {
    const { ear, said } = scene()
    ear.piece(wav(400))
    ear.reset()
    ear.piece(wav(200))
    ear.endUtterance(0)
    expect(await millisecondsOf(said[0])).toBe(200)
    expect(said).toHaveLength(1)
  })

  it('refuses what is too short, binary frames, and an end while busy', () => {
    const { ear, said, codes } = scene()
    ear.piece(new Uint8Array(1999))
    ear.endUtterance(0)
    ear.frame(1, soundOf(1))
    ear.stop(0)
    expect(codes()).toEqual(['too_short', 'invalid_mode', 'too_short'])
    const occupied = scene({ busy: true })
    occupied.ear.piece(wav(200))
    occupied.ear.endUtterance(0)
    expect(occupied.codes()).toEqual(['busy'])
    expect([...said, ...occupied.said]).toEqual([])
  })

  it('keeps what came while it was busy', async () => {
    const { ear, said, becomeFree } = scene({ busy: true })
    ear.piece(wav(200))
    ear.endUtterance(0)
    becomeFree()
    ear.endUtterance(0)
    expect(await millisecondsOf(said[0])).toBe(200)
  })

  it('is cut after a minute of sound, however small its bytes, and says so once', async () => {
    const { ear, said, codes } = scene({ mimeType: 'audio/pcm;rate=8000' })
    const piece = new Uint8Array(8000 * 2)
    for (let second = 0; second < 90; second++) {
      ear.piece(piece)
      await settled()
    }
    expect(codes()).toEqual(['too_long'])
    ear.stop(0)
    const heardMs = await millisecondsOf(said[0])
    expect(heardMs).toBeGreaterThan(59_900)
    expect(heardMs).toBeLessThanOrEqual(60_000)
  })

  it('holds no more than eight mebibytes that are not decoded yet', () => {
    const { ear, codes } = scene()
    for (let n = 0; n < 12; n++) ear.piece(new Uint8Array(1024 * 1024))
    expect(codes()).toEqual(['too_long'])
  })

  it('fails as its decoder fails', async () => {
    const { ear, said } = scene()
    ear.piece(Buffer.concat([Buffer.from('ID3\x04\x00\x00\x00\x00\x00\x00'), Buffer.alloc(3000)]))
    ear.stop(0)
    await expect(millisecondsOf(said[0])).rejects.toMatchObject({ code: 'invalid' })
  })
})
