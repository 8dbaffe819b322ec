import type { Database } from '@convonet/kit/store/sql'
import { sql } from 'drizzle-orm'
import type { Writing } from './deciding.ts'
import { freedBy, saveChange } from './save-change.ts'
import type { Reservation } from './schema.ts'
import { iso } from './sql-moments.ts'
import { stayOfReservation } from './stay.ts'
import type { Step } from './step.ts'
import { releaseTables } from './tables.ts'

/** The visit is over; its tables are free from now on. */
export async function leave(tx: Database, before: Reservation, writing: Writing): Promise<Step> {
  const { now } = writing
  const at = sql`${iso(now)}::timestamptz`
  const { rowCount } = await tx.execute(sql`
    update reservation_tables set during = tstzrange(lower(during), least(upper(during), ${at}))
    where live and reservation_id = ${before.id} and lower(during) < ${at}`)
  // Who sat down and left at once was never there.
  if (!rowCount) await releaseTables(tx, { reservationId: before.id })
  if (now < stayOfReservation(before).endsAt) await freedBy(tx, before, writing)
  const values = {
    status: 'completed',
    endedAt: new Date(now),
    ...(!rowCount && { seatingStatus: 'not_applicable' as const }),
  } as const
  return { kind: 'done', reservation: await saveChange(tx, before, { what: 'completed', values, writing }) }
}

/** They had been seated by mistake. */
export async function standUp(tx: Database, before: Reservation, writing: Writing): Promise<Step> {
  await tx.execute(sql`
    update reservation_tables
    set during = tstzrange(greatest(lower(during), ${before.startsAt.toISOString()}::timestamptz), upper(during))
    where live and reservation_id = ${before.id}`)
  const values = { status: 'confirmed', seatedAt: null } as const
  return { kind: 'done', reservation: await saveChange(tx, before, { what: 'confirmed', values, writing }) }
}
