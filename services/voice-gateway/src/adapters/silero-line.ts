import type { AudioFrame } from '../ports.ts'
import { createSileroGate } from './silero-gate.ts'
import { WINDOW_SAMPLES } from './silero-messages.ts'

/** A window on its way to the model. */
export interface JudgedWindow {
  line: SileroLine
  samples: Int16Array
  fresh: boolean
  /** Null for windows whose answer nobody asked for: they only tell the model what went before. */
  answer: { probability: number | null } | null
}

/** Kept from before the gate opens, 128 ms: an onset begins before it is loud. */
const LEAD_IN = 4

/** One call: cuts its frames into windows, passes on those that the gate admits and answers for all of them in order. */
export class SileroLine {
  readonly number: number
  readonly #gate = createSileroGate()
  readonly #ask: (window: JudgedWindow) => void
  readonly #tell: (probability: number) => void
  #window = new Int16Array(WINDOW_SAMPLES)
  #filled = 0
  #energy = 0
  /** Not shown to the model yet. */
  #recent: Int16Array[] = []
  #gap = false
  #answers: { probability: number | null }[] = []

  constructor(number: number, ask: (window: JudgedWindow) => void, tell: (probability: number) => void) {
    this.number = number
    this.#ask = ask
    this.#tell = tell
  }

  push(frame: AudioFrame): void {
    const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength)
    for (let at = 0; at + 1 < frame.byteLength; at += 2) {
      const sample = view.getInt16(at, true)
      this.#window[this.#filled++] = sample
      this.#energy += sample * sample
      if (this.#filled === WINDOW_SAMPLES) this.#complete()
    }
  }

  /** The model's answer to a window, null where there was none. */
  judged({ answer }: JudgedWindow, probability: number): void {
    if (!answer) return
    this.#gate.judged(probability)
    answer.probability = probability
    this.#tellKnown()
  }

  #complete(): void {
    const samples = this.#window
    const admitted = this.#gate.admits(this.#energy / WINDOW_SAMPLES / 32_768 ** 2)
    this.#window = new Int16Array(WINDOW_SAMPLES)
    this.#filled = 0
    this.#energy = 0

    const answer = { probability: admitted ? null : 0 }
    this.#answers.push(answer)
    this.#recent.push(samples)
    if (admitted) this.#askAboutRecent(answer)
    else {
      if (this.#recent.length > LEAD_IN) {
        this.#recent.shift()
        this.#gap = true
      }
      this.#tellKnown()
    }
  }

  #askAboutRecent(answer: { probability: number | null }): void {
    for (const [index, samples] of this.#recent.entries()) {
      const last = index === this.#recent.length - 1
      this.#ask({ line: this, samples, fresh: this.#gap && index === 0, answer: last ? answer : null })
    }
    this.#recent = []
    this.#gap = false
  }

  #tellKnown(): void {
    for (let first = this.#answers[0]; first && first.probability !== null; first = this.#answers[0]) {
      this.#answers.shift()
      this.#tell(first.probability)
    }
  }
}
