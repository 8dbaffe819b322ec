import { Temporal } from 'temporal-polyfill'
import { isDay } from './day.ts'

export type DayRange =
  | { kind: 'range'; days: { from?: string; until?: string } }
  | { kind: 'bad-date' }
  | { kind: 'bad-period' }

/** A stretch of days, both included, of days (`2026-01-15`) or instants; `until` as an instant is exclusive. */
export function daysIn(given: { from?: string; until?: string }, timeZone: string): DayRange {
  const from = given.from === undefined ? undefined : dayOf(given.from, timeZone, 0)
  const until = given.until === undefined ? undefined : dayOf(given.until, timeZone, -1)
  if (from === null || until === null) return { kind: 'bad-date' }
  if (from && until && from > until) return { kind: 'bad-period' }
  return { kind: 'range', days: { ...(from && { from }), ...(until && { until }) } }
}

function dayOf(text: string, timeZone: string, offsetMs: number): string | null {
  if (isDay(text)) return text
  try {
    const instant = Temporal.Instant.from(text).add({ milliseconds: offsetMs })
    return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString()
  } catch {
    return null
  }
}
