import type { Database } from '@convonet/kit/store/sql'
import { sql } from 'drizzle-orm'
import { iso, rangeOf } from './sql-moments.ts'
import type { Placement } from './tables.ts'

/** A party as it is named to the staff. */
export interface PartyThere {
  id: number
  guestName: string
  confirmationCode: string
}

/**
 * Who has one of these tables then, or sits there still though their time is over; null where nobody does. Nobody is named where a
 * guest only thinks about it. Holds that are over are dropped.
 */
export async function whoHas(
  tx: Database,
  { tableIds, from, until }: Placement,
  { without, now }: { without: number | null; now: number },
): Promise<PartyThere[] | null> {
  const then = sql`t.live and t.table_id in ${[...tableIds]} and t.during && ${rangeOf(from, until)}`
  await tx.execute(sql`
    delete from hanok_holds where expires_at <= ${iso(now)}::timestamptz
      and id in (select hold_id from reservation_tables t where ${then})`)
  const begins = from <= now && now < until
  const { rows } = await tx.execute<{ id: number | null; guestName: string; confirmationCode: string }>(sql`
    select distinct r.id, r.guest_name as "guestName", r.confirmation_code as "confirmationCode"
    from reservation_tables t left join reservations r on r.id = t.reservation_id
    where (${without}::int is null or t.reservation_id is distinct from ${without}::int) and t.table_id in ${[...tableIds]}
      and ((${then}) or (${begins} and ${overstays(now)}))
    order by r.id`)
  if (rows.length === 0) return null
  return rows.flatMap(({ id, ...party }) => (id === null ? [] : [{ id, ...party }]))
}

/** The tables at which parties sit though their time is over. */
export async function whoStays(tx: Database, now: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select distinct t.table_id as id from reservation_tables t join reservations r on r.id = t.reservation_id
    where ${overstays(now)}`)
  return rows.map(({ id }) => id)
}

/** After three hours the staff has forgotten to say that they left. */
const overstays = (now: number) => sql`(r.status = 'seated' and t.live
  and upper(t.during) <= ${iso(now)}::timestamptz and upper(t.during) > ${iso(now - 3 * 3_600_000)}::timestamptz)`
