import type { TurnTiming } from './conversation.ts'

const STAGES = [
  'endpointDecided',
  'transcriptFinal',
  'firstToken',
  'firstSentence',
  'firstAudioSent',
  'firstAudioHeard',
] as const

export interface Stage {
  name: (typeof STAGES)[number]
  /** Milliseconds since the caller stopped speaking, or sent the text. */
  fromMs: number
  toMs: number
}

/** Where the time from the caller's last word to the first sound went; null for a turn without any of these moments. */
export function timingStages(
  timing: TurnTiming,
): { stages: Stage[]; totalMs: number; heard: boolean } | null {
  const moments = STAGES.flatMap((name) => (timing[name] === null ? [] : [{ name, at: timing[name] }]))
  const start = timing.speechEnd ?? moments.shift()?.at
  if (start === undefined || moments.length === 0) return null

  const stages: Stage[] = []
  let reached = 0
  for (const { name, at } of moments) {
    const toMs = Math.max(reached, at - start)
    stages.push({ name, fromMs: reached, toMs })
    reached = toMs
  }
  return { stages, totalMs: reached, heard: timing.firstAudioHeard !== null }
}
