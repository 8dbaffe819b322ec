import { and, asc, inArray, ne, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Writing } from './deciding.ts'
import { saveChange } from './save-change.ts'
import { reservations } from './schema.ts'
import { loadSituation } from './situation.ts'
import { stayOfReservation } from './stay.ts'
import { tablesOf, takeTables } from './tables.ts'
import { transact } from './transact.ts'
import { withReservation } from './with-reservation.ts'

/**
 * Gives tables to bookings to come that have none, as v2 made them where it did not allocate any, in the order in which they were
 * made. Answers how many there is no table for; those stay as they are.
 */
export async function adoptReservations(db: NodePgDatabase, writing: Writing): Promise<number> {
  const homeless = await db
    .select({ id: reservations.id })
    .from(reservations)
    .where(
      and(
        inArray(reservations.status, ['pending', 'confirmed']),
        ne(sql`coalesce(${reservations.seatingStatus}, 'not_applicable')`, 'waitlist'),
        sql`${reservations.startsAt} > ${new Date(writing.now).toISOString()}::timestamptz`,
        sql`not exists (select from reservation_tables t where t.live and t.reservation_id = ${reservations}.id)`,
      ),
    )
    .orderBy(asc(reservations.createdAt), asc(reservations.id))
  let without = 0
  for (const { id } of homeless) {
    if (!(await adopt(db, id, writing))) without++
  }
  return without
}

/** True when it has tables now, also where another process was faster. */
function adopt(db: NodePgDatabase, id: number, writing: Writing): Promise<boolean> {
  return transact(db, (tx) =>
    withReservation(tx, id, writing, async (before) => {
      if (!before || (await tablesOf(tx, id)).length > 0) return true
      const situation = await loadSituation(tx, before.startsAt.getTime(), writing)
      const rules = { ...writing.rules, guestsPerQuarterHour: null }
      const stay = stayOfReservation(before)
      const tables = await takeTables(tx, { reservationId: id }, { stay, situation, rules })
      if (!tables) return false
      const values = {
        status: 'confirmed',
        seatingStatus: 'allocated',
        tablesAllocated: tables.map(({ seats }) => seats),
      } as const
      await saveChange(tx, before, { what: 'adopted', values, writing })
      return true
    }),
  )
}
