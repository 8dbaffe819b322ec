import { Temporal } from 'temporal-polyfill'

/** The restaurant's clock, whatever the browser's zone; moments are unix milliseconds, days as in `2026-11-27`. */
export interface RestaurantClock {
  timeZone: string
  language: string
  /** `7:00 PM` */
  time(moment: number): string
  /** `7 PM`, for the edge of a chart. */
  hour(moment: number): string
  /** `19:00`, as form fields take it. */
  wallTime(moment: number): string
  day(moment: number): string
  /** With its offset, as the routes take it. */
  iso(moment: number): string
  /** Null where the change to daylight saving leaves this time out. */
  at(day: string, wallTime: string): number | null
  startOfDay(day: string): number
}

export function createRestaurantClock(timeZone: string, language: string): RestaurantClock {
  const time = new Intl.DateTimeFormat(language, { timeZone, hour: 'numeric', minute: '2-digit' })
  const hour = new Intl.DateTimeFormat(language, { timeZone, hour: 'numeric' })
  const zoned = (moment: number) =>
    Temporal.Instant.fromEpochMilliseconds(Math.floor(moment)).toZonedDateTimeISO(timeZone)
  return {
    timeZone,
    language,
    time: (moment) => time.format(moment),
    hour: (moment) => hour.format(moment),
    wallTime: (moment) => zoned(moment).toPlainTime().toString({ smallestUnit: 'minute' }),
    day: (moment) => zoned(moment).toPlainDate().toString(),
    iso: (moment) => zoned(moment).toString({ smallestUnit: 'second', timeZoneName: 'never' }),
    at(day, wallTime) {
      const wall = Temporal.PlainDate.from(day).toPlainDateTime(wallTime)
      const there = wall.toZonedDateTime(timeZone)
      return there.toPlainDateTime().equals(wall) ? there.epochMilliseconds : null
    },
    startOfDay: (day) => Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds,
  }
}

/** A calendar day in words; days know no zone. */
export const dayInWords = (day: string, language: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`))
