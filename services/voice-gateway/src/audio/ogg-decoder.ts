import type { AudioDecoder } from './audio-decoder.ts'
import { createOggDemuxer } from './ogg-demuxer.ts'
import { createOpusStream } from './opus-stream.ts'
import { unsupportedAudio } from './unsupported-audio.ts'

/** Opus in Ogg, as Firefox records it. */
export function createOggDecoder(): AudioDecoder {
  const demuxer = createOggDemuxer()
  let stream: AudioDecoder | undefined

  return {
    *decode(bytes) {
      for (const packet of demuxer.push(bytes)) yield* decodePacket(packet)
    },
    *end() {
      if (!stream) throw unsupportedAudio('This Ogg recording has no Opus sound')
      yield* stream.end()
    },
    [Symbol.dispose]() {
      stream?.[Symbol.dispose]()
    },
  }

  function* decodePacket(packet: Uint8Array): Generator<Int16Array> {
    const name = Buffer.from(packet.subarray(0, 8)).toString('latin1')
    if (name === 'OpusHead') stream ??= createOpusStream(packet)
    else if (name !== 'OpusTags' && stream) yield* stream.decode(packet)
  }
}
