import type { RestaurantRules } from '@convonet/contracts/reservations'
import { Temporal } from 'temporal-polyfill'
import { remembered } from './remembered.ts'

/** A stretch of a day in which guests are taken, as unix milliseconds. */
export interface Service {
  opensAt: number
  /** The latest start. */
  lastSeatingAt: number
  closesAt: number
}

const QUARTER_HOUR_MS = 15 * 60_000

/** The services that begin on this day of the restaurant's calendar; none on a closed day. */
export function servicesOn(day: Temporal.PlainDate, rules: RestaurantRules): Service[] {
  if (rules.closedDays.includes(day.toString())) return []
  return (rules.hours[String(day.dayOfWeek)] ?? []).map(({ opens, closes }) => {
    const closingDay = closes <= opens ? day.add({ days: 1 }) : day
    const opensAt = instantOf(day, opens, rules)
    const closesAt = instantOf(closingDay, closes, rules)
    return { opensAt, closesAt, lastSeatingAt: closesAt - rules.lastSeatingMinutes * 60_000 }
  })
}

/** Every quarter of an hour at which a party may be seated on this day, in order. */
export function startsOn(day: Temporal.PlainDate, rules: RestaurantRules): number[] {
  return servicesOn(day, rules).flatMap(({ opensAt, lastSeatingAt }) => {
    const count = Math.floor((lastSeatingAt - opensAt) / QUARTER_HOUR_MS) + 1
    return Array.from({ length: Math.max(count, 0) }, (_, index) => opensAt + index * QUARTER_HOUR_MS)
  })
}

/** Those of them that may be booked now. */
export function openStartsOn(day: Temporal.PlainDate, rules: RestaurantRules, now: number): number[] {
  const earliest = now + rules.leadMinutes * 60_000
  const tooFar = dayOf(now, rules).add({ days: rules.horizonDays + 1 })
  const end = instantOf(tooFar, '00:00', rules)
  return startsOn(day, rules).filter((startsAt) => startsAt >= earliest && startsAt < end)
}

export type StartCheck = { kind: StartRefusal } | { kind: 'open' }
export type StartRefusal = 'past' | 'too-soon' | 'too-far' | 'closed-day' | 'outside-hours'

/** Whether a party may be seated at this moment. */
export function checkStart(startsAt: number, rules: RestaurantRules, now: number): StartCheck {
  if (startsAt < now) return { kind: 'past' }
  const day = dayOf(startsAt, rules)
  if (Temporal.PlainDate.compare(day, dayOf(now, rules).add({ days: rules.horizonDays })) > 0)
    return { kind: 'too-far' }
  if (!isInService(startsAt, rules))
    return { kind: servicesOn(day, rules).length === 0 ? 'closed-day' : 'outside-hours' }
  return { kind: startsAt < now + rules.leadMinutes * 60_000 ? 'too-soon' : 'open' }
}

/** Whether guests are seated at this moment. A night's service goes on after midnight. */
export function isInService(startsAt: number, rules: RestaurantRules): boolean {
  const day = dayOf(startsAt, rules)
  const services = [...servicesOn(day.subtract({ days: 1 }), rules), ...servicesOn(day, rules)]
  return services.some(({ opensAt, lastSeatingAt }) => startsAt >= opensAt && startsAt <= lastSeatingAt)
}

/** How long a party of this size keeps its table. */
export function turnMinutes(partySize: number, { turnMinutes }: RestaurantRules): number {
  const turn = turnMinutes.find(({ upTo }) => partySize <= upTo) ?? turnMinutes.at(-1)
  return turn?.minutes ?? 120
}

/** The restaurant's calendar day of a moment. */
export const dayOf = (moment: number, { timeZone }: RestaurantRules): Temporal.PlainDate =>
  dayOfQuarter(Math.floor(moment / QUARTER_HOUR_MS), timeZone)

// Days begin on a quarter of an hour in every zone there is.
const dayOfQuarter = remembered((quarter: number, timeZone) =>
  Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER_HOUR_MS)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate(),
)

/** The day whose service a moment belongs to: a night's goes on after midnight. */
export function serviceDayOf(moment: number, rules: RestaurantRules): Temporal.PlainDate {
  const day = dayOf(moment, rules)
  const before = day.subtract({ days: 1 })
  const isNight = servicesOn(before, rules).some(
    ({ opensAt, closesAt }) => moment >= opensAt && moment < closesAt,
  )
  return isNight ? before : day
}

/** A time that the spring change leaves out is moved on by an hour; of two in autumn it is the first. */
const instantOf = (day: Temporal.PlainDate, time: string, { timeZone }: RestaurantRules): number =>
  instantOfWall(`${day}T${time}`, timeZone)

const instantOfWall = remembered(
  (wall: string, timeZone) => Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).epochMilliseconds,
)
