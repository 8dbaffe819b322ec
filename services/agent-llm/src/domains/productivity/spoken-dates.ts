import { Temporal } from 'temporal-polyfill'

export interface Here {
  /** Unix milliseconds. */
  now: number
  timeZone: string
}

/** "today at 5 PM", "tomorrow", "on Friday at noon", "on March 3". A day's last minute stands for the whole day. */
export function spokenMoment(moment: Date, here: Here): string {
  const zoned = zonedDateTime(moment, here)
  const time = spokenTime(moment, here)
  return time ? `${spokenDay(zoned.toPlainDate(), here)} ${time}` : spokenDay(zoned.toPlainDate(), here)
}

/** "at 5 PM"; empty where the moment stands for the whole day. */
export function spokenTime(moment: Date, here: Here): string {
  const { hour, minute } = zonedDateTime(moment, here)
  if (hour === 23 && minute === 59) return ''
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'at midnight' : 'at noon'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `at ${hour % 12 || 12}${minutes} ${hour < 12 ? 'AM' : 'PM'}`
}

/** Half-open stretch of time, as callers ask for it: "today", "this week", "by Friday"; null where it is open on both sides. */
export function spokenPeriod({ from, until }: { from?: Date; until?: Date }, here: Here): string | null {
  const first = from && zonedDateTime(from, here).toPlainDate()
  const last = until && zonedDateTime(new Date(until.getTime() - 1), here).toPlainDate()
  if (first && last) return between(first, last, here)
  if (last) return `by ${dayName(last, here)}`
  return first ? `from ${dayName(first, here)} on` : null
}

function between(first: Temporal.PlainDate, last: Temporal.PlainDate, here: Here): string {
  const today = zonedDateTime(new Date(here.now), here).toPlainDate()
  const monday = today.subtract({ days: today.dayOfWeek - 1 })
  const days = first.until(last, { largestUnit: 'days' }).days + 1
  if (days === 1) return spokenDay(first, here)
  if (days === 7 && first.equals(monday)) return 'this week'
  if (days === 7 && first.equals(monday.add({ days: 7 }))) return 'next week'
  if (days === 2 && first.dayOfWeek === 6) return 'at the weekend'
  if (first.day === 1 && days === first.daysInMonth) return monthName(first, today)
  return `between ${dayName(first, here)} and ${dayName(last, here)}`
}

const dayName = (day: Temporal.PlainDate, here: Here) => spokenDay(day, here).replace(/^on /, '')

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')

function spokenDay(day: Temporal.PlainDate, here: Here): string {
  const today = zonedDateTime(new Date(here.now), here).toPlainDate()
  const ahead = today.until(day, { largestUnit: 'days' }).days
  if (ahead === 0) return 'today'
  if (ahead === 1) return 'tomorrow'
  if (ahead === -1) return 'yesterday'
  if (ahead > 1 && ahead < 7) return `on ${WEEKDAYS[day.dayOfWeek - 1]}`
  const date = `on ${MONTHS[day.month - 1]} ${day.day}`
  return day.year === today.year || (ahead > 0 && ahead < 180) ? date : `${date}, ${day.year}`
}

function monthName(first: Temporal.PlainDate, today: Temporal.PlainDate): string {
  return first.month === today.month && first.year === today.year
    ? 'this month'
    : `in ${MONTHS[first.month - 1]}`
}

const zonedDateTime = (moment: Date, { timeZone }: Here) =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone)
