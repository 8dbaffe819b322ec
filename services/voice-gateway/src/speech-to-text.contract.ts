import { Channel } from '@convonet/kit/flow/channel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AudioFrame, SpeechToText, Transcript } from './ports.ts'

export interface Recording {
  /** 16 kHz mono s16le. */
  audio: Uint8Array
  /** What is said, in lower case without punctuation. */
  words: string
}

export interface Ears {
  stt: SpeechToText & AsyncDisposable
  /** Two that differ, of a few seconds each. */
  recordings: readonly [Recording, Recording]
}

/** What everybody may expect of a SpeechToText, whoever listens. */
export function describeSpeechToText(name: string, open: () => Promise<Ears>): void {
  describe(`${name} as SpeechToText`, () => {
    let ears: Ears
    beforeAll(async () => {
      ears = await open()
    })
    afterAll(() => ears.stt[Symbol.asyncDispose]())

    const hear = (audio: AsyncIterable<AudioFrame>, signal = new AbortController().signal) =>
      ears.stt.transcribe(audio, { language: 'en-US', signal })

    it('gives one final transcript, the last one, of what was said', async () => {
      const [{ audio, words }] = ears.recordings
      const transcripts = await all(hear(frames(audio)))
      expect(transcripts.map(({ final }) => final).indexOf(true)).toBe(transcripts.length - 1)
      expect(spoken(transcripts.at(-1))).toBe(words)
    })

    it('tells what it understands while the speaker goes on', async () => {
      const [{ audio, words }] = ears.recordings
      const microphone = new Channel<AudioFrame>()
      const partials: Transcript[] = []
      for await (const frame of frames(audio)) microphone.push(frame)
      for await (const transcript of hear(microphone)) {
        if (transcript.final) break
        partials.push(transcript)
        microphone.close()
      }
      expect(partials.length).toBeGreaterThan(0)
      expect(words.startsWith(spoken(partials.at(-1)).split(' ')[0] ?? '?')).toBe(true)
      expect(new Set(partials.map(({ text }) => text))).toHaveProperty('size', partials.length)
      expect(partials.map(({ text }) => text)).not.toContain('')
    })

    it.each([
      ['no audio', 0],
      ['less than a frame', 100],
      ['a twentieth of a second', 1600],
      ['a second of silence', 32_000],
    ])('gives an empty final transcript for %s', async (_, bytes) => {
      expect(await all(hear(frames(new Uint8Array(bytes))))).toEqual([{ text: '', final: true }])
    })

    it('keeps callers apart who speak at the same time', async () => {
      const finals = ears.recordings.map(async ({ audio }) => (await all(hear(frames(audio)))).at(-1))
      expect((await Promise.all(finals)).map(spoken)).toEqual(ears.recordings.map(({ words }) => words))
    })

    it('throws the reason when it is aborted before it begins', async () => {
      const hungUp = new Error('hung up')
      const read = all(hear(frames(ears.recordings[0].audio), AbortSignal.abort(hungUp)))
      await expect(read).rejects.toBe(hungUp)
    })

    it('throws the reason at once when it is aborted while it waits for audio', async () => {
      const call = new AbortController()
      const read = all(hear(new Channel<AudioFrame>(), call.signal))
      const hungUp = new Error('hung up')
      call.abort(hungUp)
      await expect(read).rejects.toBe(hungUp)
    })

    it('throws the reason when it is aborted before the final transcript, and serves the next caller', async () => {
      const call = new AbortController()
      const hungUp = new Error('hung up')
      async function* audio() {
        yield* frames(ears.recordings[0].audio)
        queueMicrotask(() => call.abort(hungUp))
      }
      await expect(all(hear(audio(), call.signal))).rejects.toBe(hungUp)
      const { audio: other, words } = ears.recordings[1]
      expect(spoken((await all(hear(frames(other)))).at(-1))).toBe(words)
    })

    it('stops reading when nobody listens any more', async () => {
      const microphone = new Channel<AudioFrame>()
      for await (const frame of frames(ears.recordings[0].audio)) microphone.push(frame)
      for await (const _ of hear(microphone)) break
      microphone.push(new Uint8Array(640))
      await expect.poll(() => microphone.push(new Uint8Array(640))).toBe(false)
    })

    it('hands on what is wrong with the audio', async () => {
      async function* broken(): AsyncGenerator<AudioFrame> {
        yield new Uint8Array(640)
        throw new RangeError('not audio')
      }
      await expect(all(hear(broken()))).rejects.toThrow('not audio')
    })
  })
}

async function* frames(audio: Uint8Array): AsyncGenerator<AudioFrame> {
  for (let at = 0; at < audio.length; at += 640) yield audio.subarray(at, at + 640)
}

async function all(transcripts: AsyncIterable<Transcript>): Promise<Transcript[]> {
  const read: Transcript[] = []
  for await (const transcript of transcripts) read.push(transcript)
  return read
}

const spoken = (transcript: Transcript | undefined) =>
  transcript?.text.toLowerCase().replace(/[^a-z ]/g, '') ?? 'nothing'
