import { daysAfter } from './day.ts'
import type { Claim } from './tables.ts'

// A plan gives at least 180 days after its decision: 29 CFR 2560.503-1 (h)(3)(i), as of 2025.
const APPEAL_DAYS = 180
const APPEALABLE = ['denied', 'partially_approved']

/** Whether a decision on a claim can be appealed on a day; `until` is the last day. */
export type AppealWindow =
  | { kind: 'open'; until: string | null }
  | { kind: 'already-appealed' }
  | { kind: 'not-appealable' }
  | { kind: 'too-late'; until: string }

export function appealWindow(
  { status, isAppealed, processedDate }: Pick<Claim, 'status' | 'isAppealed' | 'processedDate'>,
  today: string,
): AppealWindow {
  if (isAppealed || status.startsWith('appeal')) return { kind: 'already-appealed' }
  if (!APPEALABLE.includes(status)) return { kind: 'not-appealable' }
  const until = processedDate && daysAfter(processedDate, APPEAL_DAYS)
  return until && until < today ? { kind: 'too-late', until } : { kind: 'open', until }
}
