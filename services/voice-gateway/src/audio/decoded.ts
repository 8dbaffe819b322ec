import type { AudioFrame } from '../ports.ts'
import type { AudioDecoder } from './audio-decoder.ts'
import { type AudioFormat, detectAudioFormat, SIGNATURE_BYTES } from './detect-audio-format.ts'
import { createFramer } from './frames.ts'
import { createOggDecoder } from './ogg-decoder.ts'
import { createRawPcmDecoder } from './raw-pcm-decoder.ts'
import { unsupportedAudio } from './unsupported-audio.ts'
import { createWavDecoder } from './wav-decoder.ts'
import { createWebmDecoder } from './webm-decoder.ts'

/**
 * The frames of one recording as its pieces come in, wherever they are cut: WebM and Ogg with Opus, WAV, raw PCM. Its bytes say
 * what it is; `declaredMimeType` matters for raw PCM only (`audio/pcm;rate=16000`). Throws `invalid` with the fact
 * `code: 'unsupported_audio'` for anything else.
 */
export async function* decoded(
  pieces: AsyncIterable<Uint8Array>,
  declaredMimeType?: string,
): AsyncGenerator<AudioFrame> {
  using decoder = createAudioDecoder(declaredMimeType)
  const framer = createFramer()
  for await (const piece of pieces) {
    for (const samples of decoder.decode(piece)) for (const frame of framer.push(samples)) yield frame
  }
  for (const samples of decoder.end()) for (const frame of framer.push(samples)) yield frame
  yield* framer.rest()
}

/** Waits for enough bytes to tell the format, then passes all of them on. */
function createAudioDecoder(declaredMimeType?: string): AudioDecoder {
  let start = new Uint8Array(0)
  let decoder: AudioDecoder | undefined

  return {
    *decode(bytes) {
      if (decoder) return yield* decoder.decode(bytes)
      start = Buffer.concat([start, bytes])
      if (start.length < SIGNATURE_BYTES) return
      decoder = decoderFor(detectAudioFormat(start), declaredMimeType)
      yield* decoder.decode(start)
    },
    *end() {
      if (decoder) yield* decoder.end()
    },
    [Symbol.dispose]() {
      decoder?.[Symbol.dispose]()
    },
  }
}

function decoderFor(format: AudioFormat, declaredMimeType?: string): AudioDecoder {
  switch (format) {
    case 'webm':
      return createWebmDecoder()
    case 'ogg':
      return createOggDecoder()
    case 'wav':
      return createWavDecoder()
    case 'pcm':
      return createRawPcmDecoder(declaredMimeType)
    case 'mp4':
    case 'mp3':
    case 'flac':
      throw unsupportedAudio(`Sound in ${format.toUpperCase()} cannot be read; WebM, Ogg, WAV and PCM can`)
  }
}
