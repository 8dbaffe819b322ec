import type { RestaurantRules } from '@convonet/contracts/reservations'
import type { StaffReservation } from '@convonet/contracts/restaurant-book'
import { Temporal } from 'temporal-polyfill'

type Hours = Pick<RestaurantRules, 'hours' | 'closedDays' | 'lastSeatingMinutes' | 'timeZone'>

/** Parties to come that could not book their start under these rules. They stay booked. */
export function outsideRules(
  parties: readonly StaffReservation[],
  rules: Hours,
  now: number,
): StaffReservation[] {
  return parties.filter(
    ({ status, starts_at }) =>
      (status === 'confirmed' || status === 'pending') &&
      Date.parse(starts_at) > now &&
      !isServed(Date.parse(starts_at), rules),
  )
}

/** Whether guests are seated at this moment. A night's service goes on after midnight. */
export function isServed(moment: number, rules: Hours): boolean {
  const here = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(rules.timeZone)
  const today = here.toPlainDate()
  return [today.subtract({ days: 1 }), today].some((day) =>
    servicesOn(day, rules).some(({ from, lastSeating }) => moment >= from && moment <= lastSeating),
  )
}

function servicesOn(day: Temporal.PlainDate, { hours, closedDays, lastSeatingMinutes, timeZone }: Hours) {
  if (closedDays.includes(day.toString())) return []
  const at = (date: Temporal.PlainDate, time: string) =>
    date.toPlainDateTime(time).toZonedDateTime(timeZone).epochMilliseconds
  return (hours[String(day.dayOfWeek)] ?? []).map(({ opens, closes }) => ({
    from: at(day, opens),
    lastSeating: at(closes <= opens ? day.add({ days: 1 }) : day, closes) - lastSeatingMinutes * 60_000,
  }))
}
