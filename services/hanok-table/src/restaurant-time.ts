import { Temporal } from 'temporal-polyfill'
import { remembered } from './remembered.ts'

export interface SpokenStart {
  day: Temporal.PlainDate
  /** Unix milliseconds; null where only a day was said. */
  startsAt: number | null
}

export interface Zones {
  restaurant: string
  caller: string
}

/**
 * When a party wants to come. Guests speak of the restaurant's clock wherever they are, while a model reckons in their zone: a
 * moment in `Z` or in the caller's offset is read off the caller's clock and meant on the restaurant's. Without an offset, or with the
 * restaurant's, it is what it says. The last minute of a day stands for the day. Null for what is no time, or one that the
 * change to daylight saving leaves out.
 */
export function readStart(text: string, zones: Zones): SpokenStart | null {
  const said = wallClock(text.trim(), zones)
  if (!said) return null
  const { wall, startsAt } = said
  const day = wall.toPlainDate()
  if (wall.hour === 23 && wall.minute === 59) return { day, startsAt: null }
  return startsAt === undefined ? onDay(wall.toPlainTime(), day, zones.restaurant) : { day, startsAt }
}

/** The same time of day on another day. */
export function onDay(
  time: Temporal.PlainTime,
  day: Temporal.PlainDate,
  timeZone: string,
): { day: Temporal.PlainDate; startsAt: number } | null {
  const wall = day.toPlainDateTime(time)
  const zoned = wall.toZonedDateTime(timeZone)
  if (!zoned.toPlainDateTime().equals(wall)) return null
  return { day, startsAt: zoned.epochMilliseconds }
}

/** `2026-11-23T19:00:00-08:00`, in the restaurant's zone. */
export const restaurantIso = remembered((moment: number, timeZone): string =>
  zonedAt(moment, timeZone).toString({ smallestUnit: 'second', timeZoneName: 'never' }),
)

export const zonedAt = (moment: number, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(moment)).toZonedDateTimeISO(timeZone)

export function readDay(text: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(text.slice(0, 10))
  } catch {
    return null
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/i

/** What the clock shows, and the moment where it is certain: an hour that autumn repeats is told by its offset. */
interface Said {
  wall: Temporal.PlainDateTime
  startsAt?: number
}

function wallClock(text: string, zones: Zones): Said | null {
  try {
    if (DAY.test(text)) return { wall: Temporal.PlainDate.from(text).toPlainDateTime('23:59') }
    const { wall, startsAt } = OFFSET.test(text)
      ? ofInstant(text, zones)
      : { wall: Temporal.PlainDateTime.from(text), startsAt: undefined }
    return {
      wall: wall.round({ smallestUnit: 'minute', roundingMode: 'floor' }),
      ...(startsAt !== undefined && { startsAt: Math.floor(startsAt / 60_000) * 60_000 }),
    }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function ofInstant(text: string, { restaurant, caller }: Zones): Said {
  const instant = Temporal.Instant.from(text)
  const theirs = instant.toZonedDateTimeISO(caller)
  const here = instant.toZonedDateTimeISO(restaurant)
  const [offset = ''] = OFFSET.exec(text) ?? []
  const onCallersClock = offset.toUpperCase() === 'Z' || (offset === theirs.offset && offset !== here.offset)
  if (onCallersClock && caller !== restaurant) return { wall: theirs.toPlainDateTime() }
  return { wall: here.toPlainDateTime(), startsAt: instant.epochMilliseconds }
}
