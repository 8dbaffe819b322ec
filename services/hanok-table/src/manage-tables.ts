import type { Table } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import { eq, sql } from 'drizzle-orm'
import type { Writing } from './deciding.ts'
import { houseChanged } from './house-changed.ts'
import { lockHouse } from './lock-days.ts'
import { tables } from './schema.ts'
import { iso } from './sql-moments.ts'
import type { PartyThere } from './who-has.ts'

export type NewTable = Omit<Table, 'id'>

export type TableManaged =
  | { kind: 'managed'; table: Table }
  /** Another table has this name. */
  | { kind: 'name-taken' }
  /** Parties to come sit there, or would not fit any more; nobody is named where a guest only thinks about it. */
  | { kind: 'in-use'; by: PartyThere[] }
  | { kind: 'unknown-table' }

export async function addTable(tx: Database, table: NewTable, writing: Writing): Promise<TableManaged> {
  await lockHouse(tx)
  const [added] = await tx
    .insert(tables)
    .values(table)
    .onConflictDoNothing({ target: tables.name })
    .returning()
  if (!added) return { kind: 'name-taken' }
  await houseChanged(tx, 'table-added', writing)
  return { kind: 'managed', table: added }
}

export async function changeTable(tx: Database, table: Table, writing: Writing): Promise<TableManaged> {
  await lockHouse(tx)
  const { id, ...values } = table
  const [before] = await tx.select().from(tables).where(eq(tables.id, id))
  if (!before) return { kind: 'unknown-table' }
  const [namesake] = await tx.select().from(tables).where(eq(tables.name, table.name))
  if (namesake && namesake.id !== id) return { kind: 'name-taken' }
  const by = await partiesToCome(tx, table, writing.now)
  if (by) return { kind: 'in-use', by }
  await tx.update(tables).set(values).where(eq(tables.id, id))
  if (table.seats !== before.seats) await noteSeats(tx, id)
  await houseChanged(tx, 'table-changed', writing)
  return { kind: 'managed', table }
}

/** What was there before is forgotten with it. */
export async function removeTable(tx: Database, id: number, writing: Writing): Promise<TableManaged> {
  await lockHouse(tx)
  const [table] = await tx.select().from(tables).where(eq(tables.id, id))
  if (!table) return { kind: 'unknown-table' }
  const by = await partiesToCome(tx, { id, seats: 0 }, writing.now)
  if (by) return { kind: 'in-use', by }
  await tx.execute(sql`delete from reservation_tables where table_id = ${id}`)
  await tx.delete(tables).where(eq(tables.id, id))
  await houseChanged(tx, 'table-removed', writing)
  return { kind: 'managed', table }
}

/** What a party may grow to without another table is reckoned by the seats on its record. */
async function noteSeats(tx: Database, tableId: number): Promise<void> {
  await tx.execute(sql`
    update reservations r set tables_allocated_json = (
      select json_agg(t.seats order by t.id)::text from reservation_tables held join hanok_tables t on t.id = held.table_id
      where held.live and held.reservation_id = r.id)
    where status <> 'completed' and exists (
      select from reservation_tables here where here.live and here.table_id = ${tableId} and here.reservation_id = r.id)`)
}

/** Those at this table, now or later, for whom it would be too small; without seats it is gone. */
async function partiesToCome(
  tx: Database,
  { id, seats }: { id: number; seats: number },
  now: number,
): Promise<PartyThere[] | null> {
  const { rows } = await tx.execute<{ id: number | null; guestName: string; confirmationCode: string }>(sql`
    select r.id, r.guest_name as "guestName", r.confirmation_code as "confirmationCode"
    from reservation_tables here
    left join reservations r on r.id = here.reservation_id
    left join hanok_holds h on h.id = here.hold_id
    where here.table_id = ${id} and here.live and upper(here.during) > ${iso(now)}::timestamptz
      and (h.id is null or h.expires_at > ${iso(now)}::timestamptz)
      and (${seats} = 0 or coalesce(r.party_size, h.party_size) > ${seats} + (
        select coalesce(sum(t.seats), 0) from reservation_tables other join hanok_tables t on t.id = other.table_id
        where other.live and other.table_id <> ${id}
          and (other.reservation_id = here.reservation_id or other.hold_id = here.hold_id)))
    order by r.starts_at, r.id`)
  if (rows.length === 0) return null
  return rows.flatMap(({ id: party, ...rest }) => (party === null ? [] : [{ id: party, ...rest }]))
}
