import { readVint } from './webm-vint.ts'

export interface WebmTrack {
  number: number
  /** For example `A_OPUS`. */
  codec: string
  /** The codec's own header. */
  setup: Uint8Array
  rate: number
  channels: number
  bits: number
}

const NUMBER = 0xd7
const CODEC = 0x86
const SETUP = 0x63a2
const AUDIO = 0xe1
const RATE = 0xb5
const CHANNELS = 0x9f
const BITS = 0x6264

/** The body of a `TrackEntry`. What it does not say has Matroska's default. */
export function readTrack(entry: Uint8Array): WebmTrack {
  const fields = readFields(entry)
  const audio = readFields(fields.get(AUDIO) ?? new Uint8Array(0))
  return {
    number: toInteger(fields.get(NUMBER), 0),
    codec: Buffer.from(fields.get(CODEC) ?? []).toString('latin1'),
    setup: fields.get(SETUP) ?? new Uint8Array(0),
    rate: toFloat(audio.get(RATE), 8000),
    channels: toInteger(audio.get(CHANNELS), 1),
    bits: toInteger(audio.get(BITS), 16),
  }
}

function readFields(bytes: Uint8Array): Map<number, Uint8Array> {
  const fields = new Map<number, Uint8Array>()
  for (let at = 0; at < bytes.length; ) {
    const id = readVint((offset) => bytes[offset], at, true)
    const size = id && readVint((offset) => bytes[offset], at + id.length)
    if (!id || !size || size.unknown) break
    const start = at + id.length + size.length
    fields.set(id.value, bytes.subarray(start, start + size.value))
    at = start + size.value
  }
  return fields
}

function toInteger(bytes: Uint8Array | undefined, otherwise: number): number {
  return bytes ? bytes.reduce((value, byte) => value * 256 + byte, 0) : otherwise
}

function toFloat(bytes: Uint8Array | undefined, otherwise: number): number {
  if (!bytes) return otherwise
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (bytes.length === 4) return view.getFloat32(0)
  return bytes.length === 8 ? view.getFloat64(0) : otherwise
}
