import type { RestaurantRules } from '@convonet/contracts/reservations'
import type { ReservationBook, StaffReservation } from '@convonet/contracts/restaurant-book'
import type { Database } from '@convonet/kit/store/sql'
import { and, asc, gte, lt, sql } from 'drizzle-orm'
import type { Temporal } from 'temporal-polyfill'
import type { Deciding } from '../deciding.ts'
import { dayOf, servicesOn } from '../opening-hours.ts'
import { type Reservation, reservations, tables } from '../schema.ts'
import { readForStaff } from './read-for-staff.ts'

/** Everything on these days of the restaurant, `to` included. */
export async function reservationBook(
  db: Database,
  { from, to }: { from: Temporal.PlainDate; to: Temporal.PlainDate },
  deciding: Deciding,
): Promise<ReservationBook> {
  const { rules, now } = deciding
  const [begins, ends] = [startOf(from, rules), startOf(to.add({ days: 1 }), rules)]
  const rows = await db
    .select()
    .from(reservations)
    .where(and(gte(reservations.startsAt, begins), lt(reservations.startsAt, ends)))
    .orderBy(asc(reservations.startsAt), asc(reservations.id))
  const all = await readForStaff(db, rows, deciding)
  const waits = ({ status, seating_status }: StaffReservation) =>
    status === 'pending' && (seating_status === 'waitlist' || seating_status === 'offered')
  return {
    from: from.toString(),
    to: to.toString(),
    now: new Date(now).toISOString(),
    timeZone: rules.timeZone,
    tables: await db.select().from(tables).orderBy(asc(tables.id)),
    days: daysBetween(from, to).map((day) => dayOfBook(day, rows, rules)),
    reservations: all.filter((reservation) => !waits(reservation)),
    waitlist: all.filter(waits).toSorted(inOrderOfOffers),
    holds: await holdsBetween(db, { begins, ends }, now),
  }
}

/** As `waitlist/queue.ts` has it. */
const inOrderOfOffers = (a: StaffReservation, b: StaffReservation): number =>
  Number(b.guest_priority === 'vip') - Number(a.guest_priority === 'vip') ||
  waitsSince(a) - waitsSince(b) ||
  a.id - b.id

const waitsSince = ({ waiting_since, created_at }: StaffReservation): number =>
  Date.parse(waiting_since ?? created_at)

const startOf = (day: Temporal.PlainDate, { timeZone }: RestaurantRules): Date =>
  new Date(day.toZonedDateTime(timeZone).epochMilliseconds)

function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): Temporal.PlainDate[] {
  const count = from.until(to, { largestUnit: 'days' }).days + 1
  return Array.from({ length: Math.max(count, 0) }, (_, ahead) => from.add({ days: ahead }))
}

const COMING: readonly string[] = ['confirmed', 'seated', 'completed']
const WAITING: readonly string[] = ['waitlist', 'offered']

function dayOfBook(day: Temporal.PlainDate, rows: readonly Reservation[], rules: RestaurantRules) {
  const there = rows.filter(({ startsAt }) => dayOf(startsAt.getTime(), rules).equals(day))
  const coming = there.filter(({ status }) => COMING.includes(status))
  return {
    date: day.toString(),
    services: servicesOn(day, rules).map(({ opensAt, lastSeatingAt, closesAt }) => ({
      opens_at: new Date(opensAt).toISOString(),
      last_seating_at: new Date(lastSeatingAt).toISOString(),
      closes_at: new Date(closesAt).toISOString(),
    })),
    parties: coming.length,
    guests: coming.reduce((sum, { partySize }) => sum + partySize, 0),
    waiting: there.filter(
      ({ status, seatingStatus }) => status === 'pending' && WAITING.includes(seatingStatus ?? ''),
    ).length,
  }
}

async function holdsBetween(
  db: Database,
  { begins, ends }: { begins: Date; ends: Date },
  now: number,
): Promise<ReservationBook['holds']> {
  const { rows } = await db.execute<{ table: number; from: Date; until: Date; expires: Date }>(sql`
    select held.table_id as "table", ${millis(sql`lower(held.during)`)} as "from",
      ${millis(sql`upper(held.during)`)} as "until", ${millis(sql`h.expires_at`)} as "expires"
    from reservation_tables held join hanok_holds h on h.id = held.hold_id
    where held.live and h.expires_at > ${new Date(now).toISOString()}::timestamptz
      and held.during && tstzrange(${begins.toISOString()}::timestamptz, ${ends.toISOString()}::timestamptz)
    order by 2, 1`)
  return rows.map(({ table, from, until, expires }) => ({
    table_id: table,
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
    expires_at: new Date(expires).toISOString(),
  }))
}

const millis = (moment: ReturnType<typeof sql>) => sql`(extract(epoch from ${moment}) * 1000)::float8`
