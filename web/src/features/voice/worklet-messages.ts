export const CAPTURE_PROCESSOR = 'convonet-capture'
export const PLAYBACK_PROCESSOR = 'convonet-playback'

export interface CaptureOptions {
  /** Hertz of the frames. */
  rate: number
  frameSamples: number
}

/** A frame of the microphone and how loud it is, as root mean square of 0..1. */
export interface CapturedFrame {
  pcm: Int16Array<ArrayBuffer>
  loudness: number
}

export interface PlaybackOptions {
  /** Hertz of what is pushed. */
  rate: number
}

/** `end`: nothing more comes for the turn. `drop`: forget it, now. */
export type PlaybackCommand =
  | { type: 'push'; turn: number; pcm: Int16Array }
  | { type: 'end' | 'drop'; turn: number }
  | { type: 'pause' | 'resume' }

/** How much of a turn has gone towards the loudspeaker, in samples as they were pushed. */
export interface PlaybackReport {
  turn: number
  samples: number
  state: 'playing' | 'paused' | 'waiting' | 'finished'
}
