import type { AudioFrame } from './ports.ts'

/** How the present recording listens. A page has at most one at a time. */
export interface Ear {
  /** v2: a piece of whatever the page records (WebM, WAV, PCM), any length. */
  piece(bytes: Uint8Array): void
  /** Protocol 3: 20 ms of PCM with its number. */
  frame(number: number, frame: AudioFrame): void
  /** `end_utterance`. */
  endUtterance(number: number): void
  /** v2's `stream_reset`: forget what was said since the last utterance. Protocol 3 has `cancel` instead. */
  reset(): void
  /** `stop_recording`. */
  stop(number: number): void
  /** No more sound comes: another recording begins, or the call is over. */
  close(): void
}
