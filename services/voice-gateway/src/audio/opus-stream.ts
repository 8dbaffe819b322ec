import type { AudioDecoder } from './audio-decoder.ts'
import { createOpusDecoder } from './opus.ts'
import { unsupportedAudio } from './unsupported-audio.ts'

/** An Opus stream, one packet at a time; `head` is its `OpusHead`. Damaged packets are left out, all damaged is an error. */
export function createOpusStream(head: Uint8Array): AudioDecoder {
  const opus = createOpusDecoder()
  /** Samples at the start that only warm the decoder up. */
  let toSkip = Math.round(((head[10] ?? 0) + (head[11] ?? 0) * 256) / 3)
  let packets = 0
  let decoded = 0

  return {
    *decode(packet) {
      const samples = opus.decode(packet)
      packets++
      if (samples.length > 0) decoded++
      const skipped = Math.min(toSkip, samples.length)
      toSkip -= skipped
      yield samples.subarray(skipped)
    },
    end() {
      if (packets > 0 && decoded === 0) throw unsupportedAudio('This Opus recording is damaged')
      return []
    },
    [Symbol.dispose]: () => opus[Symbol.dispose](),
  }
}
