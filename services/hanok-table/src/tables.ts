import type { RestaurantRules, Table } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import { asc, sql } from 'drizzle-orm'
import { dayOf, turnMinutes } from './opening-hours.ts'
import * as schema from './schema.ts'
import { leastWaste } from './seating.ts'

/** Which tables there are, and who has them when. */
export interface Situation {
  tables: readonly Table[]
  taken: readonly Taken[]
  arrivals: readonly Arrival[]
}

export interface Taken {
  tableId: number
  from: number
  /** Exclusive. */
  until: number
}

interface Arrival {
  at: number
  guests: number
}

/** Whoever has tables: a reservation, or a hold while a guest decides. */
export type Owner = { reservationId: number } | { holdId: string }

export interface Stay {
  partySize: number
  startsAt: number
  endsAt: number
}

export const stayOf = (partySize: number, startsAt: number, rules: RestaurantRules): Stay => ({
  partySize,
  startsAt,
  endsAt: startsAt + turnMinutes(partySize, rules) * 60_000,
})

const DAY_MS = 86_400_000

/** Everything on the restaurant's day of a moment and the night after, apart from what `without` has. */
export async function loadSituation(
  db: Database,
  moment: number,
  { rules, now, without }: { rules: RestaurantRules; now: number; without?: Owner | undefined },
): Promise<Situation> {
  const from = dayOf(moment, rules).toZonedDateTime(rules.timeZone).epochMilliseconds
  const range = rangeOf(from, from + 2 * DAY_MS)
  const tables = await db.select().from(schema.tables).orderBy(asc(schema.tables.id))
  const own = without && ownedBy(without)
  const { rows: taken } = await db.execute<{ tableId: number; from: number; until: number }>(sql`
    select table_id as "tableId", ${millis(sql`lower(during)`)} as "from", ${millis(sql`upper(during)`)} as "until"
    from reservation_tables
    where live and during && ${range} and not (${own ?? sql`false`}) and ${unexpired(now)}`)
  const { rows: arrivals } = await db.execute<{ at: number; guests: number }>(sql`
    select "at", guests from (
      select ${millis(sql`lower(during)`)} as "at", coalesce(r.party_size, h.party_size) as guests, r.id, h.id
      from reservation_tables t
      left join reservations r on r.id = t.reservation_id
      left join hanok_holds h on h.id = t.hold_id
      where live and during && ${range} and not (${own ?? sql`false`}) and ${unexpired(now)}
      group by 1, 2, 3, 4) as parties`)
  return { tables, taken, arrivals }
}

/** Tables for this stay, or null where there are none or too many guests arrive at once. */
export function tablesFor(stay: Stay, situation: Situation, rules: RestaurantRules): Table[] | null {
  if (!isPaced(stay, situation, rules)) return null
  const busy = new Set(
    situation.taken
      .filter(({ from, until }) => from < stay.endsAt && until > stay.startsAt)
      .map(({ tableId }) => tableId),
  )
  const free = situation.tables.filter(({ id }) => !busy.has(id))
  return leastWaste(stay.partySize, free, rules.mostJoinedTables)
}

/**
 * Bookings of one day are decided one after the other until the transaction ends. That spares retries; what keeps two parties
 * from one table is the constraint.
 */
export async function lockDay(tx: Database, moment: number, rules: RestaurantRules): Promise<void> {
  const day = Math.floor(dayOf(moment, rules).toZonedDateTime('UTC').epochMilliseconds / DAY_MS)
  await tx.execute(sql`select pg_advisory_xact_lock(${HANOK}, ${day})`)
}

/** Any number of ours. */
const HANOK = 4_266_501

/** Gives tables to a party for its stay, or null where there are none. What the owner has already does not count against it. */
export async function takeTables(
  tx: Database,
  owner: Owner,
  { stay, situation, rules }: { stay: Stay; situation: Situation; rules: RestaurantRules },
): Promise<Table[] | null> {
  const chosen = tablesFor(stay, situation, rules)
  if (!chosen) return null
  const [reservationId, holdId] =
    'reservationId' in owner ? [owner.reservationId, null] : [null, owner.holdId]
  const rows = chosen
    .toSorted((a, b) => a.id - b.id)
    .map(
      ({ id }) =>
        sql`(${id}, ${reservationId}::int, ${holdId}::uuid, ${rangeOf(stay.startsAt, stay.endsAt)})`,
    )
  const { rows: got } = await tx.execute<{ tableId: number }>(sql`
    insert into reservation_tables (table_id, reservation_id, hold_id, during)
    values ${sql.join(rows, sql`, `)}
    on conflict do nothing returning table_id as "tableId"`)
  if (got.length === chosen.length) return chosen
  // Somebody else got there first, on the day before or after: look again without those.
  await tx.execute(sql`delete from reservation_tables where live and ${ownedBy(owner)}
    and during = ${rangeOf(stay.startsAt, stay.endsAt)}`)
  const lost = chosen.filter(({ id }) => !got.some(({ tableId }) => tableId === id))
  const tables = situation.tables.filter((table) => !lost.includes(table))
  return await takeTables(tx, owner, { stay, situation: { ...situation, tables }, rules })
}

/** The tables are free from now on; who had them stays on record. */
export async function releaseTables(tx: Database, owner: Owner): Promise<void> {
  await tx.execute(sql`update reservation_tables set live = false where live and ${ownedBy(owner)}`)
}

const ownedBy = (owner: Owner) =>
  'reservationId' in owner
    ? sql`reservation_id is not distinct from ${owner.reservationId}::int`
    : sql`hold_id is not distinct from ${owner.holdId}::uuid`

const unexpired = (now: number) =>
  sql`(hold_id is null or exists (select from hanok_holds where id = hold_id and expires_at > ${iso(now)}::timestamptz))`

const iso = (moment: number) => new Date(moment).toISOString()

const rangeOf = (from: number, until: number) =>
  sql`tstzrange(${iso(from)}::timestamptz, ${iso(until)}::timestamptz)`

const millis = (moment: ReturnType<typeof sql>) => sql`(extract(epoch from ${moment}) * 1000)::float8`

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
