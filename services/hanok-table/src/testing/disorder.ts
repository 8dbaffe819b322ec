import type { Sql } from '@convonet/kit/store/sql'

/** What is wrong with the tables; nothing where there are no two parties at a table, tables enough for whoever is seated and none for the others. */
export async function disorderIn({ pool }: Sql): Promise<unknown[]> {
  const overlaps = await pool.query(`
    select a.table_id from reservation_tables a join reservation_tables b
      on a.table_id = b.table_id and a.id < b.id and a.live and b.live and a.during && b.during`)
  const wrong = await pool.query(`
    select r.id, r.status, r.party_size, sum(t.seats) as seats from reservations r
    left join reservation_tables held on held.reservation_id = r.id and held.live
    left join hanok_tables t on t.id = held.table_id
    group by r.id
    having (r.seating_status = 'allocated' and r.status = 'confirmed') <> (coalesce(sum(t.seats), 0) >= r.party_size)
      or (r.seating_status <> 'allocated' and sum(t.seats) is not null)
      or bool_or(lower(held.during) <> r.starts_at)
      or bool_or(upper(held.during) <> r.starts_at + r.duration_minutes * interval '1 minute')`)
  return [...overlaps.rows, ...wrong.rows]
}
