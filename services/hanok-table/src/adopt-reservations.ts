import type { RestaurantRules } from '@convonet/contracts/reservations'
import { and, asc, inArray, ne, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { seat } from './reserve.ts'
import { type Reservation, reservations } from './schema.ts'
import { loadSituation, lockDay, takeTables } from './tables.ts'

/**
 * Gives tables to bookings to come that have none, as v2 made them where it did not allocate any, in the order in which they were
 * made. Answers how many there is no table for; those stay as they are.
 */
export async function adoptReservations(
  db: NodePgDatabase,
  { rules, now }: { rules: RestaurantRules; now: number },
): Promise<number> {
  const homeless = await db
    .select()
    .from(reservations)
    .where(
      and(
        inArray(reservations.status, ['pending', 'confirmed']),
        ne(sql`coalesce(${reservations.seatingStatus}, 'not_applicable')`, 'waitlist'),
        sql`${reservations.startsAt} > ${new Date(now).toISOString()}::timestamptz`,
        sql`not exists (select from reservation_tables t where t.live and t.reservation_id = ${reservations}.id)`,
      ),
    )
    .orderBy(asc(reservations.createdAt), asc(reservations.id))
  let without = 0
  for (const reservation of homeless) {
    if (!(await adopt(db, reservation, { rules, now }))) without++
  }
  return without
}

/** True when it has tables now, also where another process was faster. */
async function adopt(
  db: NodePgDatabase,
  { id, partySize, startsAt, durationMinutes }: Reservation,
  deciding: { rules: RestaurantRules; now: number },
): Promise<boolean> {
  const start = startsAt.getTime()
  const stay = { partySize, startsAt: start, endsAt: start + (durationMinutes ?? 120) * 60_000 }
  return await db.transaction(async (tx) => {
    await lockDay(tx, start, deciding.rules)
    const { rowCount } = await tx.execute(
      sql`select from reservation_tables where live and reservation_id = ${id}`,
    )
    if (rowCount) return true
    const situation = await loadSituation(tx, start, deciding)
    const rules = { ...deciding.rules, guestsPerQuarterHour: null }
    const tables = await takeTables(tx, { reservationId: id }, { stay, situation, rules })
    if (tables) await seat(tx, id, tables)
    return tables !== null
  })
}
