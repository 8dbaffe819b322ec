import type { MoonshineFiles, MoonshineSize } from './moonshine-files.ts'

export interface SpeechWorkerSettings {
  size: MoonshineSize
  files: MoonshineFiles
}

/** One `recognise` at a time; each gets one answer. `stop` makes the present one end early. */
export type SpeechRequest =
  | { type: 'recognise'; samples: Int16Array; draft: readonly number[] }
  | { type: 'stop' }

export type SpeechAnswer =
  | { type: 'ready' }
  | { type: 'recognised'; tokens: readonly number[] }
  | { type: 'stopped' }
  | { type: 'failed'; reason: string }
