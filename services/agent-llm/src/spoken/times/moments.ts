import * as chrono from 'chrono-node'
import { Temporal } from 'temporal-polyfill'
import { writeTimes } from './spoken-times.ts'
import { writeVisit } from './visit-times.ts'

export interface When {
  /** Unix milliseconds. */
  now: number
  timeZone: string
  /** People come to eat then: "at seven" is 7 PM, and hours stand beside the number of guests. */
  visit?: boolean
}

const visits = new WeakMap<When, When>()

/** The same, of a visit. */
export function ofVisit(when: When): When {
  const known = visits.get(when) ?? { ...when, visit: true }
  visits.set(when, known)
  return known
}

export interface Taken<T> {
  /** What is left of the text. */
  rest: string
  taken: T | null
}

export interface Moment {
  /** ISO instant; of a day without a time, its last minute. */
  at: string
  /** The day in the caller's zone, `2026-11-23`. */
  day: string
  /** Of a stretch of time, "from seven to nine", its end. */
  until?: string
}

/** Takes a spoken moment out of a sentence: "call mom tomorrow at 5" leaves "call mom". */
export function takeMoment(text: string, when: When): Taken<Moment> {
  const known = taken.get(when) ?? new Map<string, Taken<Moment>>()
  taken.set(when, known)
  const result = known.get(text) ?? parseMoment(text, when)
  known.set(text, result)
  return result
}

/** Several tools ask for the moment in the same words. */
const taken = new WeakMap<When, Map<string, Taken<Moment>>>()

function parseMoment(text: string, when: When): Taken<Moment> {
  const now = wallClock(when)
  const said = text.replace(NOT_MEANT, (words) => (/instead/i.test(words) ? ' instead' : ''))
  const written = writeTimes(when.visit ? writeVisit(said) : said, now.toPlainDate())
  const found = chrono.casual
    .parse(
      written,
      { instant: new Date(`${now.toString({ smallestUnit: 'minute' })}Z`), timezone: 0 },
      { forwardDate: true },
    )
    .filter((result) => isMoment(result, written))
  const chosen = choose(found)
  if (chosen.length === 0) return { rest: text, taken: null }
  return {
    rest: without(written, chosen),
    taken: resolve(chosen, now, { ...when, evening: when.visit === true || EVENING.test(text) }),
  }
}

export const wallClock = ({ now, timeZone }: When): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO(timeZone).toPlainDateTime()

/** "Instead of Saturday", "not at seven". */
const NOT_MEANT =
  /,?\s+(?:instead of|rather than|and not|not)\s+(?:(?:on|at|the|for|this)\s+)*(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:\s+(?:morning|afternoon|evening|night))?|(?<=(?:on|at|the|for|this)\s+)(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}(?::\d\d)?)(?:\s*[ap]m|\s+o'?clock)?)(?=$|[\s,.!?;])/i

const MAY_BE_ANOTHER_WORD =
  /^(?:may|march|mar|sun|sat|mon|wed|sec|second|now|the second|a second|dec|jan|august|april|june)$/i
const LENGTH_OF_TIME =
  /^(?:for\s+)?(?:(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|half an?|a (?:few|couple of)|the)\s+)?(?:min(?:ute)?|hour|day|week|month|year|sec(?:ond)?)s?$/i
const BEFORE_A_MOMENT =
  /\b(?:on|by|at|for|before|until|till|due|to|in|this|next|starting|is|be|it|around)\s+(?:the\s+)?$/i
const DAY_AND_TIME = /day\b.*(?:\d|\bat\b|noon)/i
const ALWAYS_A_MOMENT = /today|tomorrow|tonight|^(?:this|next|in|on|at|by|within)\b|\d{4}-\d{2}-\d{2}/i

/** False where words only look like a date: "may I", "tomorrow's meeting", "Monday meeting notes", "for two hours". */
function isMoment({ index, text }: chrono.ParsedResult, sentence: string): boolean {
  const before = sentence.slice(0, index)
  const after = sentence.slice(index + text.length)
  if (/^'s\b|^s'/.test(after) || /^-/.test(after)) return false
  if (LENGTH_OF_TIME.test(text) || /\b(?:every|each)\s+(?:other\s+)?$/i.test(before)) return false
  const introduced = BEFORE_A_MOMENT.test(before)
  if (MAY_BE_ANOTHER_WORD.test(text) || /^\d+\/\d+$/.test(text)) return introduced
  const atAnEnd = before.trim() === '' || /^[\s,.!?;]*$/.test(after)
  return introduced || atAnEnd || ALWAYS_A_MOMENT.test(text) || DAY_AND_TIME.test(text)
}

/** The last day and the last time of day that were said. */
function choose(results: chrono.ParsedResult[]): chrono.ParsedResult[] {
  const whole = results.findLast((result) => hasDay(result) && hasTime(result))
  if (whole) return [whole]
  const day = results.findLast(hasDay)
  const time = results.findLast(hasTime)
  return [day, time].filter((result) => result !== undefined).toSorted((a, b) => a.index - b.index)
}

const PART_OF_DAY: readonly (readonly [RegExp, number])[] = [
  [/morning/i, 9],
  [/afternoon/i, 15],
  [/evening/i, 19],
  [/tonight|night/i, 20],
]

const hasDay = ({ start }: chrono.ParsedResult) =>
  start.isCertain('day') || start.isCertain('weekday') || start.isCertain('month')
const hasTime = (result: chrono.ParsedResult) =>
  result.start.isCertain('hour') || PART_OF_DAY.some(([pattern]) => pattern.test(result.text))

function resolve(
  results: chrono.ParsedResult[],
  now: Temporal.PlainDateTime,
  { now: nowMs, timeZone, evening }: Circumstances,
): Moment {
  const exact = results.find(({ text }) => /\b(?:min(?:ute)?|hour)s?\b/i.test(text))
  if (exact) {
    const ahead = exact.start.date().getTime() - Date.parse(`${now.toString({ smallestUnit: 'minute' })}Z`)
    const minute = Math.floor(nowMs / 60_000) * 60_000
    return moment(Temporal.Instant.fromEpochMilliseconds(minute + ahead).toZonedDateTimeISO(timeZone))
  }
  const day = results.find(hasDay)
  const time = results.find(hasTime)
  const date = day ? dayMeant(day, now.toPlainDate()) : now.toPlainDate()
  if (!time) return moment(date.toPlainDateTime('23:59').toZonedDateTime(timeZone))
  const from = atTime({ date, said: day !== undefined, evening }, time, now).toZonedDateTime(timeZone)
  return time.end?.isCertain('hour')
    ? { ...moment(from), until: endOf(from, time.start, time.end) }
    : moment(from)
}

const HALF_DAY_MINUTES = 12 * 60

/** Of an end only the distance counts: "from eleven to one" is two hours. */
function endOf(from: Temporal.ZonedDateTime, start: chrono.ParsedComponents, end: chrono.ParsedComponents) {
  const minutes = Math.round((end.date().getTime() - start.date().getTime()) / 60_000)
  const ahead = ((minutes % HALF_DAY_MINUTES) + HALF_DAY_MINUTES) % HALF_DAY_MINUTES
  return moment(from.add({ minutes: ahead || HALF_DAY_MINUTES })).at
}

interface Day {
  date: Temporal.PlainDate
  /** False where no day was said, so that a time which is past means tomorrow. */
  said: boolean
  evening: boolean
}

interface Circumstances extends When {
  /** What it is about happens in the evening, so that "at seven" is 7 PM. */
  evening: boolean
}

const EVENING =
  /\b(?:dinner|supper|drinks|party|concert|movie|theat(?:er|re)|table for|table at|reservation|eat out)\b/i

function atTime(day: Day, time: chrono.ParsedResult, now: Temporal.PlainDateTime): Temporal.PlainDateTime {
  const { start, text } = time
  const certain = start.isCertain('hour')
  const hour = certain ? (start.get('hour') ?? 0) : partOfDay(text)
  const minute = certain ? (start.get('minute') ?? 0) : 0
  const at = (hours: number, days = 0) => day.date.add({ days }).toPlainDateTime({ hour: hours, minute })
  const ahead = (moment: Temporal.PlainDateTime) => Temporal.PlainDateTime.compare(moment, now) > 0
  const orTomorrow = (hours: number) => (day.said || ahead(at(hours)) ? at(hours) : at(hours, 1))

  const half = start.isCertain('meridiem') || !certain || hour > 12 || hour === 0
  if (half || /noon|midnight/i.test(text)) return orTomorrow(hour)
  const likely = day.evening && hour < LATEST_EVENING ? afternoon(hour) : usual(hour)
  if (!day.date.equals(now.toPlainDate())) return at(likely)
  return [at(hour), at(afternoon(hour))].find(ahead) ?? orTomorrow(likely)
}

const LATEST_EVENING = 11
const partOfDay = (text: string) => PART_OF_DAY.find(([pattern]) => pattern.test(text))?.[1] ?? 0
const afternoon = (hour: number) => (hour === 12 ? 12 : hour + 12)
/** "At 5" is in the afternoon, "at 9" in the morning. */
const usual = (hour: number) => (hour < 7 || hour === 12 ? afternoon(hour) : hour)

/** A weekday by its name is not today: today is called that. */
function dayMeant(result: chrono.ParsedResult, today: Temporal.PlainDate): Temporal.PlainDate {
  const date = dateOf(result)
  const isNamed = result.start.isCertain('weekday') && !result.start.isCertain('day')
  return isNamed && date.equals(today) && !/\b(?:this|today|tonight)\b/i.test(result.text)
    ? date.add({ days: 7 })
    : date
}

const dateOf = ({ start }: chrono.ParsedResult) =>
  Temporal.PlainDate.from({
    year: start.get('year') ?? 1970,
    month: start.get('month') ?? 1,
    day: start.get('day') ?? 1,
  })

const moment = (zoned: Temporal.ZonedDateTime): Moment => ({
  at: zoned.toInstant().toString({ smallestUnit: 'second' }),
  day: zoned.toPlainDate().toString(),
})

/** The sentence without the moments and the little words that led to them. */
function without(sentence: string, results: chrono.ParsedResult[]): string {
  const cut = results.toReversed().reduce((text, result) => {
    const before = text
      .slice(0, result.index)
      .replace(
        /(?:[\s,]+|^)(?:on|by|at|for|before|until|till|due(?: on| by| at)?|to|from|starting|around|this coming|coming|the)(?:\s+the)?\s*$/i,
        ' ',
      )
    return `${before} ${text.slice(result.index + result.text.length)}`
  }, sentence)
  return cut
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.!?;:])/g, '$1')
    .replace(/^[\s,.;:]+|[\s,;:]+$/g, '')
    .trim()
}
