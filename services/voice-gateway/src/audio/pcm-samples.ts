import { A_LAW, MU_LAW } from './g711.ts'
import { unsupportedAudio } from './unsupported-audio.ts'

/** How PCM is written: interleaved channels, little-endian unless said otherwise. */
export interface PcmLayout {
  encoding: 'integer' | 'float' | 'mu-law' | 'a-law'
  /** Bits that one sample takes up. */
  bits: number
  channels: number
  bigEndian?: boolean
}

/** Reads whole sample frames (`frameBytes` each) as mono in -1..1: the mean of the channels. */
export function createPcmReader(layout: PcmLayout): {
  frameBytes: number
  read(bytes: Uint8Array): Float32Array
} {
  const { bits, channels } = layout
  const sample = sampleReader(layout)
  if (!sample || channels < 1 || channels > 8) {
    throw unsupportedAudio(
      `PCM with ${bits} bits (${layout.encoding}) and ${channels} channels cannot be read`,
    )
  }
  const sampleBytes = bits / 8
  const frameBytes = sampleBytes * channels

  return {
    frameBytes,
    read(bytes) {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      const mono = new Float32Array(Math.floor(bytes.length / frameBytes))
      for (let index = 0; index < mono.length; index++) {
        let sum = 0
        for (let channel = 0; channel < channels; channel++) {
          sum += sample(view, index * frameBytes + channel * sampleBytes)
        }
        mono[index] = sum / channels
      }
      return mono
    },
  }
}

type ReadSample = (view: DataView, at: number) => number

function sampleReader({ encoding, bits, bigEndian = false }: PcmLayout): ReadSample | undefined {
  const little = !bigEndian
  const readers: Record<string, ReadSample> = {
    // Only 8 bit is unsigned.
    integer8: (view, at) => (view.getUint8(at) - 128) / 128,
    integer16: (view, at) => view.getInt16(at, little) / 32768,
    integer24: (view, at) => (view.getInt8(little ? at + 2 : at) * 65536 + low16(view, at, little)) / 8388608,
    integer32: (view, at) => view.getInt32(at, little) / 2147483648,
    float32: (view, at) => finite(view.getFloat32(at, little)),
    float64: (view, at) => finite(view.getFloat64(at, little)),
    'mu-law8': (view, at) => MU_LAW[view.getUint8(at)] ?? 0,
    'a-law8': (view, at) => A_LAW[view.getUint8(at)] ?? 0,
  }
  return readers[`${encoding}${bits}`]
}

function low16(view: DataView, at: number, little: boolean): number {
  return view.getUint16(little ? at : at + 1, little)
}

function finite(value: number): number {
  return Number.isFinite(value) ? Math.max(-1, Math.min(1, value)) : 0
}
