import { readFile } from 'node:fs/promises'
import { createLog } from '@convonet/kit/process/log'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { VoiceActivity } from '../ports.ts'
import { createSileroVoiceActivity } from './silero-vad.ts'

const WAV_HEADER_BYTES = 44
const FRAME_BYTES = 640
const WINDOW_BYTES = 1024
const SECOND_BYTES = 32_000

const recording = async (name: string) =>
  (await readFile(new URL(`../../fixtures/${name}.wav`, import.meta.url))).subarray(WAV_HEADER_BYTES)

let vad: VoiceActivity & AsyncDisposable
beforeAll(async () => {
  vad = await createSileroVoiceActivity({ log: createLog('test', 'silent') })
})
afterAll(() => vad[Symbol.asyncDispose]())

/** The probabilities of a whole sound, pushed in frames. */
async function judged(audio: Uint8Array): Promise<number[]> {
  const probabilities: number[] = []
  const stream = vad.open((probability) => probabilities.push(probability))
  for (let at = 0; at < audio.length; at += FRAME_BYTES) stream.push(audio.subarray(at, at + FRAME_BYTES))
  const windows = Math.floor(audio.length / WINDOW_BYTES)
  await expect.poll(() => probabilities.length, { timeout: 10_000, interval: 10 }).toBe(windows)
  stream.close()
  return probabilities
}

const padded = (audio: Uint8Array) =>
  Buffer.concat([new Uint8Array(SECOND_BYTES), audio, new Uint8Array(SECOND_BYTES)])

describe('silero', () => {
  it('hears speech between silences', async () => {
    const probabilities = await judged(padded(await recording('pay-my-bill')))
    const speech = probabilities.flatMap((probability, window) => (probability > 0.5 ? [window] : []))
    const [first = 0, last = 0] = [speech[0], speech.at(-1)]
    expect(first).toBeGreaterThanOrEqual(31)
    expect(first).toBeLessThan(45)
    expect(last).toBeLessThan(probabilities.length - 25)
    expect(speech.length / (last - first + 1)).toBeGreaterThan(0.9)
  })

  it('hears no speech in a click or a hum', async () => {
    const hum = Int16Array.from(
      { length: 16_000 },
      (_, i) => 3000 * Math.sin((2 * Math.PI * 100 * i) / 16_000),
    )
    hum.fill(20_000, 8000, 8020)
    expect(Math.max(...(await judged(new Uint8Array(hum.buffer))))).toBeLessThan(0.5)
  })

  it('judges a line in a crowd as it judges it alone', async () => {
    const [one, other] = [await recording('pay-my-bill'), await recording('my-name-is')]
    const alone = [await judged(one), await judged(other)]
    const crowd = await Promise.all([one, other, one, other, one].map(judged))
    for (const [line, probabilities] of crowd.entries()) {
      const expected = alone[line % 2] ?? []
      for (const [window, probability] of probabilities.entries()) {
        expect(probability).toBeCloseTo(expected[window] ?? -1, 3)
      }
    }
  })
})
