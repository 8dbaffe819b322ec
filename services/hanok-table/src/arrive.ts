import type { Database } from '@convonet/kit/store/sql'
import { sql } from 'drizzle-orm'
import type { Writing } from './deciding.ts'
import { saveChange } from './save-change.ts'
import type { Reservation } from './schema.ts'
import { rangeOf } from './sql-moments.ts'
import { stayOfReservation } from './stay.ts'
import type { Step } from './step.ts'
import { tablesOf } from './tables.ts'
import { whoHas } from './who-has.ts'

/** The party sits down at its tables; early, where nobody else has them until its time. */
export function arrive(tx: Database, before: Reservation, writing: Writing): Promise<Step> {
  return sitDown(tx, before, { from: Math.min(writing.now, before.startsAt.getTime()), writing })
}

/** A party that had been given up comes after all, and its tables were not given away. */
export function comeAfterAll(tx: Database, before: Reservation, writing: Writing): Promise<Step> {
  return sitDown(tx, before, { from: writing.now, writing })
}

async function sitDown(
  tx: Database,
  before: Reservation,
  { from, writing }: { from: number; writing: Writing },
): Promise<Step> {
  const { id } = before
  const { now } = writing
  const { endsAt } = stayOfReservation(before)
  const tables = await tablesOf(tx, id)
  if (tables.length === 0) return { kind: 'table-taken', by: [] }
  const until = Math.max(endsAt, now + 1)
  const placement = { tableIds: tables.map((table) => table.id), from, until }
  const by = await whoHas(tx, placement, { without: id, now })
  if (by) return { kind: 'table-taken', by }
  await tx.execute(sql`
    update reservation_tables set live = true, during = ${rangeOf(from, endsAt)} where reservation_id = ${id}`)
  const values = {
    status: 'seated',
    seatingStatus: 'allocated',
    tablesAllocated: tables.map(({ seats }) => seats),
    seatedAt: new Date(now),
    endedAt: null,
    endedReason: null,
  } as const
  return { kind: 'done', reservation: await saveChange(tx, before, { what: 'seated', values, writing }) }
}
