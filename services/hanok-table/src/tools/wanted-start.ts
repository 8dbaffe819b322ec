import { Temporal } from 'temporal-polyfill'
import { isInService } from '../opening-hours.ts'
import { onDay, readDay, readStart, type SpokenStart, zonedAt } from '../restaurant-time.ts'
import type { Scene } from './scene.ts'

export type WantedStart =
  | { kind: 'start'; startsAt: number }
  /** Only a day was said. */
  | { kind: 'day'; day: Temporal.PlainDate }
  | { kind: 'unclear' }

/** The start that a caller wants. `date` is the day that was spoken of before; a bare time of day is one of that day. */
export function wantedStart(
  { starts_at, date }: { starts_at: string; date?: string | undefined },
  scene: Scene,
): WantedStart {
  const said = readStart(starts_at, { restaurant: scene.timeZone, caller: scene.callersZone })
  if (!said) return { kind: 'unclear' }
  if (said.startsAt === null) return { kind: 'day', day: said.day }
  const day = date ? readDay(date) : null
  const meant = day && isBareTime(starts_at, scene) ? sameTimeOn(said.startsAt, day, scene) : said
  return meant?.startsAt
    ? { kind: 'start', startsAt: inTheAfternoon(meant.startsAt, scene) }
    : { kind: 'unclear' }
}

/**
 * Whether the moment is what "at eight" alone comes to for a model that reckons instants: the next time that the clock shows it.
 * Other models write the restaurant's time and mean the day that they write.
 */
export function isBareTime(startsAt: string, { timeZone, callersZone, now }: Scene): boolean {
  if (!/Z$/i.test(startsAt)) return false
  const said = readStart(startsAt, { restaurant: timeZone, caller: callersZone })
  if (!said?.startsAt) return false
  const time = zonedAt(said.startsAt, timeZone).toPlainTime()
  const there = zonedAt(now, callersZone)
  const passed = Temporal.PlainTime.compare(time, there.toPlainTime()) <= 0
  return said.day.equals(there.toPlainDate().add({ days: passed ? 1 : 0 }))
}

export function sameTimeOn(
  startsAt: number,
  day: Temporal.PlainDate,
  { timeZone }: Scene,
): SpokenStart | null {
  return onDay(zonedAt(startsAt, timeZone).toPlainTime(), day, timeZone)
}

/** A guest's seven is in the evening where the restaurant is not open in the morning. */
function inTheAfternoon(startsAt: number, scene: Scene): number {
  const { hour } = zonedAt(startsAt, scene.timeZone)
  const later = startsAt + 12 * 3_600_000
  if (hour === 0 || hour >= 12 || isInService(startsAt, scene.rules)) return startsAt
  return isInService(later, scene.rules) ? later : startsAt
}
