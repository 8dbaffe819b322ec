import type { RestaurantRules } from '@convonet/contracts/reservations'
import { dayOf, turnMinutes } from './opening-hours.ts'
import type { Reservation } from './schema.ts'

/** A party at its tables; moments are unix milliseconds, the end is exclusive. */
export interface Stay {
  partySize: number
  startsAt: number
  endsAt: number
}

/** As long as the rules give a party of this size. */
export const stayOf = (partySize: number, startsAt: number, rules: RestaurantRules): Stay => ({
  partySize,
  startsAt,
  endsAt: startsAt + turnMinutes(partySize, rules) * 60_000,
})

/** v2's rows may lack a duration: then it is v2's standard. */
export function stayOfReservation({ partySize, startsAt, durationMinutes }: ReservedTime): Stay {
  const start = startsAt.getTime()
  return { partySize, startsAt: start, endsAt: start + (durationMinutes ?? 120) * 60_000 }
}

type ReservedTime = Pick<Reservation, 'partySize' | 'startsAt' | 'durationMinutes'>

/** The restaurant's days, `2026-11-27`, on which any of it falls. Two stays that overlap share one. */
export function daysOf({ startsAt, endsAt }: Omit<Stay, 'partySize'>, rules: RestaurantRules): string[] {
  const last = dayOf(Math.max(endsAt - 1, startsAt), rules)
  const days = [dayOf(startsAt, rules)]
  for (let day = days[0]; day && !day.equals(last); ) {
    day = day.add({ days: 1 })
    days.push(day)
  }
  return days.map(String)
}
