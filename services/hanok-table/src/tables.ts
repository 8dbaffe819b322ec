import type { RestaurantRules, Table } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import { sql } from 'drizzle-orm'
import { leastWaste } from './seating.ts'
import type { Owner, Situation } from './situation.ts'
import { iso, rangeOf } from './sql-moments.ts'
import type { Stay } from './stay.ts'

/** Tables for this stay, or null where there are none or too many guests arrive at once. */
export function tablesFor(stay: Stay, situation: Situation, rules: RestaurantRules): Table[] | null {
  return isPaced(stay, situation, rules) ? freeTablesFor(stay, situation, rules) : null
}

/** The same, however many guests arrive. */
export function freeTablesFor(stay: Stay, situation: Situation, rules: RestaurantRules): Table[] | null {
  const busy = new Set(
    situation.taken
      .filter(({ from, until }) => from < stay.endsAt && until > stay.startsAt)
      .map(({ tableId }) => tableId),
  )
  const free = situation.tables.filter(({ id }) => !busy.has(id))
  return leastWaste(stay.partySize, free, rules.mostJoinedTables)
}

/** Gives tables to a party for its stay, or null where there are none. What the owner has already does not count against it. */
export async function takeTables(
  tx: Database,
  owner: Owner,
  { stay, situation, rules }: { stay: Stay; situation: Situation; rules: RestaurantRules },
): Promise<Table[] | null> {
  const chosen = tablesFor(stay, situation, rules)
  if (!chosen) return null
  await dropExpired(tx, situation)
  await putAt(tx, owner, { tableIds: chosen.map(({ id }) => id), from: stay.startsAt, until: stay.endsAt })
  return chosen
}

export interface Placement {
  tableIds: readonly number[]
  from: number
  until: number
}

/** Under the lock of the days only a writer without it can be in the way; then the transaction has to be done again. */
export async function putAt(tx: Database, owner: Owner, { tableIds, from, until }: Placement): Promise<void> {
  const [reservationId, holdId] =
    'reservationId' in owner ? [owner.reservationId, null] : [null, owner.holdId]
  const rows = tableIds
    .toSorted((a, b) => a - b)
    .map((id) => sql`(${id}::int, ${reservationId}::int, ${holdId}::uuid, ${rangeOf(from, until)})`)
  await tx.execute(sql`
    insert into reservation_tables (table_id, reservation_id, hold_id, during) values ${sql.join(rows, sql`, `)}`)
}

/** The tables are free from now on; who had them stays on record. False where there were none. */
export async function releaseTables(tx: Database, owner: Owner): Promise<boolean> {
  const { rowCount } = await tx.execute(
    sql`update reservation_tables set live = false where live and ${ownedBy(owner)}`,
  )
  return (rowCount ?? 0) > 0
}

/** The tables of a reservation, also those that it has given up last. */
export async function tablesOf(
  tx: Database,
  reservationId: number,
): Promise<{ id: number; seats: number }[]> {
  const { rows } = await tx.execute<{ id: number; seats: number }>(sql`
    select t.id, t.seats from reservation_tables held join hanok_tables t on t.id = held.table_id
    where held.reservation_id = ${reservationId} order by t.id`)
  return rows
}

/** Other tables take their place. */
export async function forgetTables(tx: Database, owner: Owner): Promise<void> {
  await tx.execute(sql`delete from reservation_tables where ${ownedBy(owner)}`)
}

/** Holds that are over must not be in the way of what is booked now. */
export async function dropExpired(tx: Database, { expiredHolds, now }: Situation): Promise<void> {
  if (expiredHolds.length === 0) return
  await tx.execute(sql`
    delete from hanok_holds where id in ${[...expiredHolds]} and expires_at <= ${iso(now)}::timestamptz`)
}

const ownedBy = (owner: Owner) =>
  'reservationId' in owner
    ? sql`reservation_id = ${owner.reservationId}::int`
    : sql`hold_id = ${owner.holdId}::uuid`

const QUARTER_HOUR_MS = 15 * 60_000

/** A party that alone is more than a quarter of an hour may take comes when nobody else does. */
function isPaced({ startsAt, partySize }: Stay, { arrivals }: Situation, rules: RestaurantRules): boolean {
  const most = rules.guestsPerQuarterHour
  if (most === null) return true
  const quarter = Math.floor(startsAt / QUARTER_HOUR_MS)
  const others = arrivals
    .filter(({ at }) => Math.floor(at / QUARTER_HOUR_MS) === quarter)
    .reduce((sum, { guests }) => sum + guests, 0)
  return others === 0 || others + partySize <= most
}
