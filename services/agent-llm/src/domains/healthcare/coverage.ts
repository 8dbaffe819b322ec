import type { Member } from './tables.ts'

/** Whether a member is covered on a day, and why not. */
export type Coverage =
  | { kind: 'active' }
  | { kind: 'not-started'; start: string }
  | { kind: 'ended'; end: string }
  | { kind: 'not-eligible'; status: string }

const ELIGIBLE = ['active', 'cobra']

/** Days as `2026-11-22`; both ends of the coverage belong to it. */
export function coverageOn(
  { eligibilityStatus, coverageStart, coverageEnd }: CoverageDates,
  day: string,
): Coverage {
  if (coverageEnd && coverageEnd < day) return { kind: 'ended', end: coverageEnd }
  if (!ELIGIBLE.includes(eligibilityStatus)) return { kind: 'not-eligible', status: eligibilityStatus }
  if (!coverageStart || coverageStart > day) {
    return coverageStart
      ? { kind: 'not-started', start: coverageStart }
      : { kind: 'not-eligible', status: 'pending' }
  }
  return { kind: 'active' }
}

type CoverageDates = Pick<Member, 'eligibilityStatus' | 'coverageStart' | 'coverageEnd'>
