import type { AudioFrame, VoiceActivity } from '../ports.ts'

const WINDOW_BYTES = 1024
const FRAME_BYTES = 640

/** 20 ms of sound that `levelVad` takes for speech with this probability, in hundredths. */
export const soundOf = (hundredths: number): AudioFrame => new Uint8Array(FRAME_BYTES).fill(hundredths)

export interface LevelVad extends VoiceActivity {
  /** Judgements wait, as on a busy machine, until `catchUp`. */
  fallBehind(): void
  catchUp(): void
  open: VoiceActivity['open']
  openStreams: number
}

/** Judges each 32 ms by the mean of its bytes: a pure function of the sound, at once or when told. */
export function levelVad(): LevelVad {
  let behind = false
  let waiting: (() => void)[] = []
  const vad: LevelVad = {
    openStreams: 0,
    fallBehind() {
      behind = true
    },
    catchUp() {
      behind = false
      const due = waiting
      waiting = []
      for (const judge of due) judge()
    },
    open(onProbability) {
      vad.openStreams += 1
      let pending = Buffer.alloc(0)
      return {
        push(frame) {
          pending = Buffer.concat([pending, frame])
          for (; pending.length >= WINDOW_BYTES; pending = pending.subarray(WINDOW_BYTES)) {
            const probability = mean(pending.subarray(0, WINDOW_BYTES)) / 100
            if (behind) waiting.push(() => onProbability(probability))
            else onProbability(probability)
          }
        },
        close() {
          vad.openStreams -= 1
        },
      }
    },
  }
  return vad
}

const mean = (bytes: Uint8Array) => bytes.reduce((sum, byte) => sum + byte, 0) / bytes.length
