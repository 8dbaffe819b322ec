import { AppError } from '@convonet/kit/wire/app-error'
import type { AudioFrame } from '../ports.ts'
import { Loudness } from './local-stt-loudness.ts'

export const FRAME_MS = 20
const FRAME_SAMPLES = 320
const FULL_SCALE = 32_768
/** Twice what the gateway lets through; two megabytes a minute. */
const LONGEST_SECONDS = 120

/** What was heard of one utterance so far, in frames of 20 ms. */
export class UtteranceSound {
  readonly loudness = new Loudness()
  #samples = new Int16Array(FRAME_SAMPLES * 256)
  #count = 0

  /** Any length. Throws `invalid` when an utterance has no end. */
  push(frame: AudioFrame): void {
    const incoming = frame.byteLength >> 1
    this.#reserve(incoming)
    const view = new DataView(frame.buffer, frame.byteOffset)
    for (let index = 0; index < incoming; index++) {
      this.#samples[this.#count + index] = view.getInt16(2 * index, true)
    }
    this.#count += incoming
    while ((this.loudness.length + 1) * FRAME_SAMPLES <= this.#count) this.#measure()
  }

  /** Whole frames heard. */
  get frames(): number {
    return this.loudness.length
  }

  /** A copy. */
  samples(from: number, to: number): Int16Array {
    return this.#samples.slice(from * FRAME_SAMPLES, Math.min(to * FRAME_SAMPLES, this.#count))
  }

  #reserve(incoming: number): void {
    const needed = this.#count + incoming
    if (needed > LONGEST_SECONDS * 16_000) throw new AppError('invalid', 'The utterance is too long')
    if (needed <= this.#samples.length) return
    const larger = new Int16Array(Math.max(needed, 2 * this.#samples.length))
    larger.set(this.#samples.subarray(0, this.#count))
    this.#samples = larger
  }

  #measure(): void {
    const from = this.loudness.length * FRAME_SAMPLES
    let energy = 0
    for (let index = from; index < from + FRAME_SAMPLES; index++) {
      const sample = (this.#samples[index] ?? 0) / FULL_SCALE
      energy += sample * sample
    }
    this.loudness.push(energy / FRAME_SAMPLES)
  }
}
