import { Temporal } from 'temporal-polyfill'
import { takeMoment, type When } from './moments.ts'

const DAY =
  /\b(?:today|tonight|tomorrow|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b|\b(?:week|month|day|weekend|christmas|eve)\b|\d{1,2}\/\d{1,2}|\b\d{1,2}(?:st|nd|rd|th)\b|\bin (?:an?|\d+|\w+) (?:hours?|minutes?|days?)/i
const TIME =
  /\b(?:at|by|around|noon|midnight|morning|afternoon|evening|tonight|o'?clock|am|pm|past|quarter|half)\b|\d:\d\d|\bhours?\b|\bminutes?\b/i

/** It names a day, and not only a time of day. */
export const saysDay = (text: string): boolean => DAY.test(text)

/** Of a day without a time, which is its last minute. */
export function isWholeDay(moment: string, { timeZone }: When): boolean {
  if (!isInstant(moment)) return false
  return isOpen(Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone))
}

/** The time of day of one instant on the day of another, as an ISO instant. */
export function timeOnDayOf(time: string, day: string, { timeZone }: When): string {
  const zoned = (iso: string) => Temporal.Instant.from(iso).toZonedDateTimeISO(timeZone)
  return onDay(zoned(time), zoned(day))
}

/**
 * The moment in an answer, as an ISO instant. "At eight" keeps the day of the moment `before`, "on Friday" its time of day;
 * a bare "seven" or "seven thirty" is a time.
 */
export function refineMoment(before: string | null, text: string, when: When): string | null {
  const hasDay = saysDay(text)
  const said = takeMoment(text, when).taken ?? takeMoment(`at ${bare(text)}`, when).taken
  if (!said) return null
  if (before === null || !isInstant(before)) return said.at
  const known = Temporal.Instant.from(before).toZonedDateTimeISO(when.timeZone)
  const heard = Temporal.Instant.from(said.at).toZonedDateTimeISO(when.timeZone)
  if (!hasDay) return onDay(heard, known)
  return isOpen(heard) && !TIME.test(text) && !isOpen(known) ? onDay(known, heard) : said.at
}

const bare = (text: string) =>
  text.replace(/^(?:(?:no|um|uh|let'?s say|make it|maybe|say|about|around|how about|at)[,\s]+)+/i, '')

const isOpen = ({ hour, minute }: Temporal.ZonedDateTime) => hour === 23 && minute === 59

const onDay = (time: Temporal.ZonedDateTime, day: Temporal.ZonedDateTime): string =>
  day.withPlainTime(time.toPlainTime()).toInstant().toString({ smallestUnit: 'second' })

function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))
}
