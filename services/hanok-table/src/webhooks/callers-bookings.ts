import type { Database } from '@convonet/kit/store/sql'
import { sql } from 'drizzle-orm'
import { readPhoneNumber } from '../phone-number.ts'
import { type Reservation, reservations } from '../schema.ts'
import { iso } from '../sql-moments.ts'

export interface CallersBookings {
  /** To come or under way, the next one first. */
  active: Reservation[]
  /** The latest that is over; null where there is none, or one is to come. */
  latest: Reservation | null
  /** How often a party of this number was there. */
  visits: number
}

const MOST = 20

/** The bookings of a phone number. Null where it is none. */
export async function callersBookings(
  db: Database,
  caller: string | null,
  { region, now }: { region: string; now: number },
): Promise<CallersBookings | null> {
  const number = caller === null ? null : readPhoneNumber(caller, region)
  if (number === null) return null
  const theirs = sql`${reservations.guestPhone} = any(${sql.param(spellings(number))})`
  const ends = sql`${reservations.startsAt} + coalesce(${reservations.durationMinutes}, 120) * interval '1 minute'`
  const isActive = sql`${reservations.status} in ('pending', 'confirmed', 'seated')
    and ${ends} > ${iso(now)}::timestamptz`
  const active = await db
    .select()
    .from(reservations)
    .where(sql`${theirs} and ${isActive}`)
    .orderBy(sql`${reservations.startsAt}, ${reservations.id}`)
    .limit(MOST)
  const past = await db
    .select({ row: reservations, visits: sql<number>`count(*) over ()::int` })
    .from(reservations)
    .where(sql`${theirs} and ${reservations.status} = 'completed'`)
    .orderBy(sql`${reservations.startsAt} desc, ${reservations.id} desc`)
    .limit(1)
  return { active, latest: active.length > 0 ? null : (past[0]?.row ?? null), visits: past[0]?.visits ?? 0 }
}

/** v2 kept some numbers as they were typed. */
function spellings(number: string): string[] {
  const digits = number.slice(1)
  const isNorthAmerican = digits.length === 11 && digits.startsWith('1')
  return [number, digits, ...(isNorthAmerican ? [digits.slice(1)] : [])]
}
