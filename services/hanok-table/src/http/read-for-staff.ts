import type { StaffReservation } from '@convonet/contracts/restaurant-book'
import type { Database } from '@convonet/kit/store/sql'
import { sql } from 'drizzle-orm'
import type { Deciding } from '../deciding.ts'
import { readReminders } from '../reminders/read-reminders.ts'
import type { Reservation } from '../schema.ts'
import { readReservations } from './read-reservations.ts'

/** Reservations as the staff sees them. The store is asked a fixed number of times for all of them. */
export async function readForStaff(
  db: Database,
  rows: readonly Reservation[],
  deciding: Deciding,
): Promise<StaffReservation[]> {
  const reads = await readReservations(db, rows, deciding)
  const visits = await visitsOf(db, rows)
  const reminders = await readReminders(db, rows, deciding)
  return rows.flatMap((row, index) => {
    const read = reads[index]
    if (!read) return []
    const known = visits.get(row.guestPhone)
    return {
      ...read,
      ends_at: new Date(row.startsAt.getTime() + read.duration_minutes * 60_000).toISOString(),
      seated_at: row.seatedAt?.toISOString() ?? null,
      ended_at: row.endedAt?.toISOString() ?? null,
      vip_granted: row.vipGranted,
      waiting_since: row.waitingSince?.toISOString() ?? null,
      offer_told_at: row.offerToldAt?.toISOString() ?? null,
      reminders: reminders.get(row.id) ?? [],
      visits: known?.visits ?? 0,
      no_shows: known?.noShows ?? 0,
    }
  })
}

type Visits = { phone: string; visits: number; noShows: number }

async function visitsOf(db: Database, rows: readonly Reservation[]): Promise<Map<string, Visits>> {
  const phones = [...new Set(rows.map(({ guestPhone }) => guestPhone))]
  if (phones.length === 0) return new Map()
  const { rows: counted } = await db.execute<Visits>(sql`
    select guest_phone as phone, count(*) filter (where status = 'completed')::int as visits,
      count(*) filter (where status = 'no_show')::int as "noShows"
    from reservations where guest_phone = any(${sql.param(phones)}) group by 1`)
  return new Map(counted.map((row) => [row.phone, row]))
}
