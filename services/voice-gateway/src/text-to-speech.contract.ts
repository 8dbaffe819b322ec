import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AudioFrame, TextToSpeech } from './ports.ts'

const BYTES_PER_MS = 32
const SENTENCE = 'Your appointment has been moved to Tuesday the fourteenth of March.'
const REPEATS = 12
const LONG = Array(REPEATS).fill(SENTENCE).join(' ')

/** What everybody may expect of a TextToSpeech, whoever speaks. */
export function describeTextToSpeech(
  name: string,
  open: () => Promise<TextToSpeech & AsyncDisposable>,
): void {
  describe(`${name} as TextToSpeech`, () => {
    let voice: TextToSpeech & AsyncDisposable
    beforeAll(async () => {
      voice = await open()
    })
    afterAll(() => voice[Symbol.asyncDispose]())

    const say = (text: string, signal = new AbortController().signal) =>
      voice.speak(text, { language: 'en-US', signal })

    it('says a sentence as 16 kHz PCM, in whole samples, as long as people take for it', async () => {
      const pieces = await all(say(SENTENCE))
      expect(pieces.every(({ length }) => length > 0 && length % 2 === 0)).toBe(true)
      expect(durationMs(pieces)).toBeGreaterThan(2500)
      expect(durationMs(pieces)).toBeLessThan(8000)
      expect(loudness(pieces)).toBeGreaterThan(200)
    })

    it('gives the first sound long before the last', async () => {
      const began = performance.now()
      let firstMs = 0
      for await (const _ of say(LONG)) firstMs ||= performance.now() - began
      expect(firstMs).toBeLessThan((performance.now() - began) / 3)
    })

    it('says all of a long text', async () => {
      const one = durationMs(await all(say(SENTENCE)))
      const many = durationMs(await all(say(LONG)))
      expect(many / one / REPEATS).toBeGreaterThan(0.8)
      expect(many / one / REPEATS).toBeLessThan(1.2)
    })

    it.each(['', '   ', '...', '\n'])('says nothing of %j', async (text) => {
      expect(await all(say(text))).toEqual([])
    })

    it('keeps texts apart that are said at the same time', async () => {
      const texts = ['Yes.', SENTENCE, 'Please hold the line.', `${SENTENCE} ${SENTENCE}`]
      const alone: number[] = []
      for (const text of texts) alone.push(durationMs(await all(say(text))))
      const together = (await Promise.all(texts.map((text) => all(say(text))))).map(durationMs)
      for (const [index, ms] of alone.entries())
        expect(Math.abs((together[index] ?? 0) / ms - 1)).toBeLessThan(0.2)
    })

    it('throws the reason when it is aborted before it begins', async () => {
      const hungUp = new Error('hung up')
      await expect(all(say(SENTENCE, AbortSignal.abort(hungUp)))).rejects.toBe(hungUp)
    })

    it('throws the reason in the middle of a text', async () => {
      const hungUp = new Error('hung up')
      const call = new AbortController()
      const reading = say(LONG, call.signal)[Symbol.asyncIterator]()
      expect((await reading.next()).done).toBe(false)
      const rest = (async () => {
        while (!(await reading.next()).done) call.abort(hungUp)
      })()
      await expect(rest).rejects.toBe(hungUp)
    })

    it('goes on for others when a reader walks away', async () => {
      for await (const _ of say(LONG)) break
      expect(durationMs(await all(say(SENTENCE)))).toBeGreaterThan(2500)
    })
  })
}

async function all(pieces: AsyncIterable<AudioFrame>): Promise<AudioFrame[]> {
  const heard: AudioFrame[] = []
  for await (const piece of pieces) heard.push(piece)
  return heard
}

function durationMs(pieces: AudioFrame[]): number {
  return Buffer.concat(pieces).length / BYTES_PER_MS
}

function loudness(pieces: AudioFrame[]): number {
  const pcm = Buffer.concat(pieces)
  let energy = 0
  for (let at = 0; at < pcm.length; at += 2) energy += pcm.readInt16LE(at) ** 2
  return Math.sqrt((energy * 2) / pcm.length)
}
