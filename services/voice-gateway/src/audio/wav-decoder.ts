import type { AudioDecoder } from './audio-decoder.ts'
import { ByteQueue } from './byte-queue.ts'
import { createPcmDecoder } from './pcm-decoder.ts'
import type { PcmLayout } from './pcm-samples.ts'
import { unsupportedAudio } from './unsupported-audio.ts'

const CHUNK_HEADER_BYTES = 8
const RIFF_HEADER_BYTES = 12
/** The longest form of the `fmt ` chunk. */
const FORMAT_BYTES = 40

/** WAV. A `data` chunk of size 0 or 0xffffffff is what is written while the end is not known: it lasts to the end. */
export function createWavDecoder(): AudioDecoder {
  const pending = new ByteQueue()
  let skip = RIFF_HEADER_BYTES
  let chunk: Chunk | undefined
  let pcm: AudioDecoder | undefined
  /** Bytes of samples still to come; undefined before the `data` chunk. */
  let remaining: number | undefined

  return {
    *decode(bytes) {
      pending.push(bytes)
      while (remaining === undefined && readChunk()) {}
      if (remaining === undefined) return
      if (!pcm) throw unsupportedAudio('This WAV file does not say what its samples are')
      const samples = pending.take(remaining)
      remaining -= samples.length
      if (remaining === 0) pending.drop(pending.length)
      yield* pcm.decode(samples)
    },
    *end() {
      if (remaining === undefined || !pcm) throw unsupportedAudio('This WAV file has no samples')
      yield* pcm.end()
    },
    [Symbol.dispose]() {},
  }

  /** False when more bytes are needed. */
  function readChunk(): boolean {
    skip -= pending.drop(skip)
    if (skip > 0) return false
    if (!chunk && pending.length < CHUNK_HEADER_BYTES) return false
    chunk ??= chunkHeader(pending.take(CHUNK_HEADER_BYTES))
    if (chunk.name === 'fmt ' && pending.length < Math.min(chunk.size, FORMAT_BYTES)) return false
    enter(chunk)
    chunk = undefined
    return true
  }

  function enter({ name, size }: Chunk) {
    if (name === 'data') remaining = size === 0 || size === 0xffffffff ? Number.POSITIVE_INFINITY : size
    else skip = size + (size % 2)
    if (name !== 'fmt ') return
    const format = pending.take(Math.min(size, FORMAT_BYTES))
    skip -= format.length
    pcm = pcmDecoder(format)
  }
}

interface Chunk {
  name: string
  size: number
}

function chunkHeader(bytes: Uint8Array): Chunk {
  const header = Buffer.from(bytes)
  return { name: header.toString('latin1', 0, 4), size: header.readUInt32LE(4) }
}

const ENCODINGS: Record<number, PcmLayout['encoding']> = { 1: 'integer', 3: 'float', 6: 'a-law', 7: 'mu-law' }
const EXTENSIBLE = 0xfffe
/** Where the extensible form keeps the real encoding: the first two bytes of a GUID. */
const EXTENSIBLE_ENCODING_AT = 24

function pcmDecoder(format: Uint8Array): AudioDecoder {
  if (format.length < 16) throw unsupportedAudio('This WAV file has no readable format')
  const view = new DataView(format.buffer, format.byteOffset, format.length)
  const extensible = view.getUint16(0, true) === EXTENSIBLE && format.length >= EXTENSIBLE_ENCODING_AT + 2
  const code = view.getUint16(extensible ? EXTENSIBLE_ENCODING_AT : 0, true)
  const encoding = ENCODINGS[code]
  if (!encoding) throw unsupportedAudio(`WAV files with encoding ${code} cannot be read`)

  const channels = view.getUint16(2, true)
  const bits = (view.getUint16(12, true) * 8) / channels
  return createPcmDecoder({ encoding, bits, channels }, view.getUint32(4, true))
}
