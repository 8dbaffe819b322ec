import type { AudioDecoder } from './audio-decoder.ts'
import { ByteQueue } from './byte-queue.ts'
import { createPcmReader, type PcmLayout } from './pcm-samples.ts'
import { createResampler } from './resampler.ts'

/** Nothing but samples, of a layout and a rate that are known. */
export function createPcmDecoder(layout: PcmLayout, rate: number): AudioDecoder {
  const reader = createPcmReader(layout)
  const resampler = createResampler(rate)
  const pending = new ByteQueue()
  const toSamples = isOurs(layout, rate)
    ? (bytes: Uint8Array<ArrayBuffer>) => new Int16Array(bytes.buffer)
    : (bytes: Uint8Array) => resampler.push(reader.read(bytes))

  return {
    *decode(bytes) {
      pending.push(bytes)
      while (pending.length >= reader.frameBytes) {
        const whole = pending.length - (pending.length % reader.frameBytes)
        yield toSamples(pending.take(Math.min(whole, reader.frameBytes * MOST_AT_ONCE)))
      }
    },
    *end() {
      yield resampler.end()
    },
    [Symbol.dispose]() {},
  }
}

/** Sample frames: about a quarter of a second, so that long recordings do not hold everybody else up. */
const MOST_AT_ONCE = 12_000

/** Samples that are already as everything behind this wants them. */
const isOurs = ({ encoding, bits, channels, bigEndian }: PcmLayout, rate: number) =>
  encoding === 'integer' && bits === 16 && channels === 1 && !bigEndian && rate === 16_000
