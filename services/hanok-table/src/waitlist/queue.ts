import type { RestaurantRules } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import { and, eq, gte, lt } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import { type Reservation, reservations } from '../schema.ts'
import { type Stay, stayOfReservation } from '../stay.ts'

/** A party without a table. */
export interface Waiting extends Stay {
  id: number
  vip: boolean
  /** Unix milliseconds. */
  since: number
}

/** Who is offered a table first: VIPs, then whoever has waited longest. */
export const inOrder = (a: Waiting, b: Waiting): number =>
  Number(b.vip) - Number(a.vip) || a.since - b.since || a.id - b.id

/** Whoever waits for a table on this day of the restaurant or the night before, in order. */
export async function loadQueue(
  db: Database,
  day: Temporal.PlainDate,
  { timeZone }: RestaurantRules,
): Promise<Waiting[]> {
  const startOf = (date: Temporal.PlainDate) => new Date(date.toZonedDateTime(timeZone).epochMilliseconds)
  const rows = await db
    .select()
    .from(reservations)
    .where(
      and(
        eq(reservations.status, 'pending'),
        eq(reservations.seatingStatus, 'waitlist'),
        gte(reservations.startsAt, startOf(day.subtract({ days: 1 }))),
        lt(reservations.startsAt, startOf(day.add({ days: 1 }))),
      ),
    )
  return rows.map(waitingOf).toSorted(inOrder)
}

const waitingOf = (row: Reservation): Waiting => ({
  ...stayOfReservation(row),
  id: row.id,
  vip: row.guestPriority === 'vip',
  since: (row.waitingSince ?? row.createdAt).getTime(),
})

/** They want the same tables. */
export const overlap = (a: Stay, b: Stay): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt
