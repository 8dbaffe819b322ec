import type { FliteVoice } from './flite.ts'

export interface FliteSettings {
  voice: FliteVoice
}

/** One at a time; each gets one `spoken` or `failed`. */
export interface FliteRequest {
  text: string
  /** Silence to put after it. */
  pauseMs: number
}

export type FliteAnswer =
  | { type: 'ready' }
  | { type: 'spoken'; pcm: Uint8Array }
  | { type: 'failed'; reason: string }
