export interface Setting {
  /** A few seconds in all: shows that the benchmark works, not what it finds. */
  short: boolean
  /** The peer's entry file, null where it cannot be had. */
  livekit: string | null
}

export interface Figure {
  what: string
  unit: Unit
  ours: number
  goal?: { atMost: number } | { atLeast: number }
  /** The same from a bare server that only does what cannot be left out. */
  floor?: number | undefined
  /** The same from LiveKit Agents JS. */
  peer?: number | undefined
}

export type Unit =
  | 'ms'
  | '%'
  | '% of a core'
  | 'turns/s'
  | '/s'
  | 'KB'
  | 'MB'
  | 'times'
  | 'tokens'
  | 'answers'

export interface Section {
  title: string
  /** What is counted, and how. */
  counted: string
  figures: Figure[]
}

export type Measurement = (setting: Setting) => Promise<Section>

export const isMet = ({ ours, goal }: Figure): boolean =>
  !goal || ('atMost' in goal ? ours <= goal.atMost : ours >= goal.atLeast)
