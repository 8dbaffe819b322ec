import type { AudioFrame } from '../ports.ts'

const FRAME_SAMPLES = 320

/** Samples in any number to frames of 20 ms. `rest` is what does not fill one. */
export function createFramer() {
  let frame = new Int16Array(FRAME_SAMPLES)
  let filled = 0

  return {
    *push(samples: Int16Array): Generator<AudioFrame> {
      for (let at = 0; at < samples.length; ) {
        const part = samples.subarray(at, at + FRAME_SAMPLES - filled)
        frame.set(part, filled)
        filled += part.length
        at += part.length
        if (filled < FRAME_SAMPLES) return
        yield new Uint8Array(frame.buffer)
        frame = new Int16Array(FRAME_SAMPLES)
        filled = 0
      }
    },
    *rest(): Generator<AudioFrame> {
      if (filled > 0) yield new Uint8Array(frame.buffer, 0, filled * 2)
      filled = 0
    },
  }
}
