import { isWholeDay, toDate, zonedAt } from './here.ts'
import { type Here, spokenMoment } from './spoken-dates.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const USUAL_MINUTES = 60

export interface Span {
  from: Date
  to: Date
}

/**
 * From when to when an event is: an hour, unless an end or a length is given; all day, where only a day was named. "From two to
 * four on Friday" may come with the end on another day: then its time of day is what counts.
 */
export function spanOf(
  { from, to, minutes }: { from: Date; to?: Date | undefined; minutes?: number | undefined },
  here: Here,
): Span {
  if (to) return { from, to: to > from ? to : sameDay(from, to, here) }
  if (minutes !== undefined) return { from, to: new Date(from.getTime() + minutes * MINUTE_MS) }
  if (!isWholeDay(from, here)) return { from, to: new Date(from.getTime() + USUAL_MINUTES * MINUTE_MS) }
  const day = zonedAt(from, here).startOfDay()
  return { from: toDate(day), to: toDate(day.add({ days: 1 })) }
}

function sameDay(from: Date, to: Date, here: Here): Date {
  const end = toDate(zonedAt(from, here).withPlainTime(zonedAt(to, here).toPlainTime()))
  if (end > from) return end
  const later = new Date(end.getTime() + 12 * HOUR_MS)
  return later > from ? later : new Date(end.getTime() + 24 * HOUR_MS)
}

/** "tomorrow at 3 PM", "tomorrow at 3 PM for 90 minutes", "on Friday all day". */
export function spokenSpan({ from, to }: Span, here: Here): string {
  const start = zonedAt(from, here)
  const wholeDays =
    start.startOfDay().equals(start) && zonedAt(to, here).startOfDay().equals(zonedAt(to, here))
  if (wholeDays) return `${spokenMoment(new Date(from.getTime() + 24 * HOUR_MS - MINUTE_MS), here)} all day`
  const minutes = Math.round((to.getTime() - from.getTime()) / MINUTE_MS)
  const length = minutes === USUAL_MINUTES ? '' : ` for ${spokenLength(minutes)}`
  return `${spokenMoment(from, here)}${length}`
}

function spokenLength(minutes: number): string {
  if (minutes % 60 !== 0) return `${minutes} minutes`
  return minutes === 60 ? 'an hour' : `${minutes / 60} hours`
}
