import { Channel } from '@convonet/kit/flow/channel'
import type { AudioFrame, Speaking, TextToSpeech } from '../ports.ts'
import { abortEnds, type Ended } from './ended.ts'

/** One text that a voice speaks, in the hands of the test. */
export interface Speech extends Ended {
  text: string
  options: Speaking
  /** So much more sound, in frames of 20 ms. */
  sound(ms: number): void
  finish(): void
  fail(error: unknown): void
}

export interface ScriptedVoice extends TextToSpeech {
  speeches: Speech[]
  /** Speaks every text at once, so many milliseconds a word; without it, speech waits for the test. */
  msPerWord: number | null
}

export function scriptedVoice(msPerWord: number | null = 100, provider = 'scripted-voice'): ScriptedVoice {
  const speeches: Speech[] = []
  const voice: ScriptedVoice = {
    provider,
    speeches,
    msPerWord,
    async *speak(text, options) {
      const frames = new Channel<AudioFrame>()
      const speech = createSpeech(frames, text, options)
      speeches.push(speech)
      if (voice.msPerWord !== null) {
        speech.sound(text.split(' ').length * voice.msPerWord)
        speech.finish()
      }
      try {
        yield* frames
      } finally {
        speech.ended = true
      }
    },
  }
  return voice
}

const FRAME_MS = 20
const FRAME_BYTES = 640

function createSpeech(frames: Channel<AudioFrame>, text: string, options: Speaking): Speech {
  abortEnds(frames, options.signal)
  return {
    text,
    options,
    ended: false,
    sound(ms) {
      for (let left = ms; left > 0; left -= FRAME_MS) frames.push(new Uint8Array(FRAME_BYTES).fill(1))
    },
    finish: () => frames.close(),
    fail: (error) => frames.fail(error),
  }
}
