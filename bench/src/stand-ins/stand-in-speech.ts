import type { AudioFrame, SpeechToText, TextToSpeech } from '@convonet/voice-gateway/ports'
import { type Script, soundMs, TRANSCRIPT } from './script.ts'
import { waitUntil } from './wait-until.ts'

const BYTES_PER_MS = 32
const PIECE_BYTES = 100 * BYTES_PER_MS

/** Hears the same words whatever is said. */
export const standInEar = ({ transcriptMs }: Script, words = TRANSCRIPT): SpeechToText => ({
  provider: 'stand-in',
  async *transcribe(audio, { signal }) {
    for await (const _ of audio);
    if (transcriptMs > 0) await waitUntil(performance.now() + transcriptMs, signal)
    yield { text: words, final: true }
  },
})

/** Says everything in silence of the right length. */
export const standInVoice = ({ firstAudioMs }: Script): TextToSpeech => ({
  provider: 'stand-in',
  async *speak(text, { signal }) {
    if (firstAudioMs > 0) await waitUntil(performance.now() + firstAudioMs, signal)
    yield* pieces(Math.round(soundMs(text)) * BYTES_PER_MS)
  },
})

function* pieces(bytes: number): Generator<AudioFrame> {
  for (let left = bytes; left > 0; left -= PIECE_BYTES) yield SILENCE.subarray(0, Math.min(left, PIECE_BYTES))
}

const SILENCE = new Uint8Array(PIECE_BYTES)
