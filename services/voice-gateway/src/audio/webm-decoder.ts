import type { AudioDecoder } from './audio-decoder.ts'
import { createOpusStream } from './opus-stream.ts'
import { createPcmDecoder } from './pcm-decoder.ts'
import { unsupportedAudio } from './unsupported-audio.ts'
import { createWebmDemuxer, type WebmPacket } from './webm-demuxer.ts'
import type { WebmTrack } from './webm-track.ts'

/** The first audio track of a WebM or Matroska stream: Opus, or PCM as Chrome writes it on request. */
export function createWebmDecoder(): AudioDecoder {
  const demuxer = createWebmDemuxer()
  let chosen: { number: number; decoder: AudioDecoder } | undefined

  return {
    *decode(bytes) {
      for (const packet of demuxer.push(bytes)) yield* decodePacket(packet)
    },
    *end() {
      if (!chosen) throw unsupportedAudio(`This WebM recording has no sound that can be read${codecs()}`)
      yield* chosen.decoder.end()
    },
    [Symbol.dispose]() {
      chosen?.decoder[Symbol.dispose]()
    },
  }

  function* decodePacket({ track, bytes }: WebmPacket): Generator<Int16Array> {
    if (!chosen) {
      const decoder = decoderFor(track)
      chosen = decoder && { number: track.number, decoder }
    }
    if (chosen?.number === track.number) yield* chosen.decoder.decode(bytes)
  }

  function codecs(): string {
    const names = [...demuxer.tracks.values()].map((track) => track.codec)
    return names.length > 0 ? `: ${names.join(', ')}` : ''
  }
}

function decoderFor({ codec, setup, rate, channels, bits }: WebmTrack): AudioDecoder | undefined {
  if (codec === 'A_OPUS') return createOpusStream(setup)
  if (codec === 'A_PCM/FLOAT/IEEE') return createPcmDecoder({ encoding: 'float', bits, channels }, rate)
  if (codec === 'A_PCM/INT/LIT') return createPcmDecoder({ encoding: 'integer', bits, channels }, rate)
  return undefined
}
