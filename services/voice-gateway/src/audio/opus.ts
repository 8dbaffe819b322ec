import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { unsupportedAudio } from './unsupported-audio.ts'

/** One stream of Opus packets to 16 kHz mono, whatever its own rate and channels are. */
export interface OpusDecoder extends Disposable {
  /** Empty for a packet that is damaged. */
  decode(packet: Uint8Array): Int16Array
}

/** All streams live in one instance of libopus; each takes 18 KB of it until disposed. */
export function createOpusDecoder(): OpusDecoder {
  library ??= loadLibrary()
  const { exports, packets, samples } = library
  const state = exports.malloc(exports.opus_decoder_get_size(1))
  exports.opus_decoder_init(state, 16_000, 1)
  let open = true

  return {
    decode(packet) {
      if (!open || packet.length === 0 || packet.length > MOST_PACKET_BYTES) return new Int16Array(0)
      new Uint8Array(exports.memory.buffer, packets).set(packet)
      const count = decodeSafely(() =>
        exports.opus_decode(state, packets, packet.length, samples, MOST_SAMPLES, 0),
      )
      return new Int16Array(exports.memory.buffer, samples, Math.max(0, count)).slice()
    },
    [Symbol.dispose]() {
      if (open) exports.free(state)
      open = false
    },
  }
}

const MOST_PACKET_BYTES = 8192
/** The longest packet lasts 120 ms. */
const MOST_SAMPLES = 1920

interface LibOpus {
  memory: WebAssembly.Memory
  malloc(bytes: number): number
  free(pointer: number): void
  opus_decoder_get_size(channels: number): number
  opus_decoder_init(state: number, rate: number, channels: number): number
  opus_decode(
    ...parameters: [state: number, packet: number, bytes: number, pcm: number, most: number, fec: 0]
  ): number
}

let library: { exports: LibOpus; packets: number; samples: number } | undefined

function loadLibrary() {
  const path = createRequire(import.meta.url).resolve('@evan/opus/wasm/simd.wasm')
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(path)), {
    env: { emscripten_notify_memory_growth() {} },
    wasi_snapshot_preview1: { fd_seek() {}, fd_write() {}, fd_close() {}, proc_exit() {} },
  })
  const exports = instance.exports as unknown as LibOpus
  return { exports, packets: exports.malloc(MOST_PACKET_BYTES), samples: exports.malloc(MOST_SAMPLES * 2) }
}

/** A trap inside WebAssembly leaves the instance in doubt: the next stream gets a new one. */
function decodeSafely(decode: () => number): number {
  try {
    return decode()
  } catch (error) {
    library = undefined
    throw unsupportedAudio(`Opus could not be decoded: ${error}`)
  }
}
