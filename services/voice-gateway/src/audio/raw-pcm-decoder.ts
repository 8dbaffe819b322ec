import type { AudioDecoder } from './audio-decoder.ts'
import { ByteQueue } from './byte-queue.ts'
import { detectPcmRate, PCM_RATE_EVIDENCE } from './detect-pcm-rate.ts'
import { createPcmDecoder } from './pcm-decoder.ts'

/** What v2 took all raw PCM for. */
const V2_RATE = 48_000

/**
 * 16 bit samples without a header. The declared type says rate and channels (`audio/pcm;rate=16000`,
 * `audio/L16;rate=8000;channels=2`); where it does not, the rate is heard from the sound, and so is the byte order of L16.
 */
export function createRawPcmDecoder(declaredMimeType = ''): AudioDecoder {
  const declared = readType(declaredMimeType)
  const pending = new ByteQueue()
  let decoder = declared.rate && !declared.anyOrder ? pcm(declared.rate, declared.channels, false) : undefined

  return {
    *decode(bytes) {
      if (decoder) return yield* decoder.decode(bytes)
      pending.push(bytes)
      if (pending.length >= PCM_RATE_EVIDENCE * 2) yield* open()
    },
    *end() {
      if (!decoder) yield* open()
      if (decoder) yield* decoder.end()
    },
    [Symbol.dispose]() {},
  }

  function* open(): Generator<Int16Array> {
    const bytes = pending.take(pending.length)
    const evidence = bytes.subarray(0, PCM_RATE_EVIDENCE * 2)
    const bigEndian = declared.anyOrder && isBigEndian(evidence)
    const samples = toSamples(evidence, bigEndian).filter((_, index) => index % declared.channels === 0)
    decoder = pcm(declared.rate ?? detectPcmRate(samples) ?? V2_RATE, declared.channels, bigEndian)
    yield* decoder.decode(bytes)
  }
}

interface DeclaredPcm {
  rate: number | undefined
  channels: number
  /** RFC 2586 has L16 in network order; many write it in their own. */
  anyOrder: boolean
}

function readType(mimeType: string): DeclaredPcm {
  const parameter = (name: string) => Number(new RegExp(`;\\s*${name}=(\\d+)`, 'i').exec(mimeType)?.[1] ?? 0)
  return {
    rate: parameter('rate') || undefined,
    channels: parameter('channels') || 1,
    anyOrder: /^\s*audio\/l16\b/i.test(mimeType),
  }
}

function pcm(rate: number, channels: number, bigEndian: boolean): AudioDecoder {
  return createPcmDecoder({ encoding: 'integer', bits: 16, channels, bigEndian }, rate)
}

/** Read in the wrong order, sound jumps at every sample. */
function isBigEndian(bytes: Uint8Array): boolean {
  return roughness(toSamples(bytes, true)) < roughness(toSamples(bytes, false))
}

function roughness(samples: Int16Array): number {
  let sum = 0
  for (let at = 1; at < samples.length; at++) sum += Math.abs((samples[at] ?? 0) - (samples[at - 1] ?? 0))
  return sum
}

function toSamples(bytes: Uint8Array, bigEndian: boolean): Int16Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const samples = new Int16Array(bytes.length >> 1)
  for (let at = 0; at < samples.length; at++) samples[at] = view.getInt16(at * 2, !bigEndian)
  return samples
}
