import { rms } from './level.ts'
import { createResampler, type Resampler } from './resampler.ts'
import { CAPTURE_PROCESSOR, type CapturedFrame, type CaptureOptions } from './worklet-messages.ts'

declare const sampleRate: number
declare function registerProcessor(name: string, processor: unknown): void
declare class AudioWorkletProcessor {
  readonly port: MessagePort
}

const FULL_SCALE = 32_767

class CaptureProcessor extends AudioWorkletProcessor {
  readonly #resampler: Resampler
  readonly #frame: Float32Array
  #filled = 0

  constructor({ processorOptions: { rate, frameSamples } }: { processorOptions: CaptureOptions }) {
    super()
    this.#resampler = createResampler(sampleRate, rate)
    this.#frame = new Float32Array(frameSamples)
  }

  process([input]: Float32Array[][]): boolean {
    const channel = input?.[0]
    if (channel) for (const sample of this.#resampler.process(channel)) this.#take(sample)
    return true
  }

  #take(sample: number): void {
    this.#frame[this.#filled++] = Math.max(-1, Math.min(1, sample))
    if (this.#filled < this.#frame.length) return
    this.#filled = 0
    const pcm = Int16Array.from(this.#frame, (value) => Math.round(value * FULL_SCALE))
    const captured: CapturedFrame = { pcm, loudness: rms(this.#frame) }
    this.port.postMessage(captured, [pcm.buffer])
  }
}

registerProcessor(CAPTURE_PROCESSOR, CaptureProcessor)
