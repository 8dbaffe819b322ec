/** Samples of 16 kHz sound that the model judges at a time: 32 ms. */
export const WINDOW_SAMPLES = 512

/** Windows of many calls, those of one call in their order. Answered with one probability each, in the same order. */
export interface SileroRequest {
  lines: Uint32Array
  /** 1 where the line's earlier sound has nothing to do with it. */
  fresh: Uint8Array
  samples: Int16Array
  /** Lines that will not be heard of again. */
  closed: readonly number[]
}

export type SileroAnswer = { type: 'ready' } | { type: 'judged'; probabilities: Float32Array }
