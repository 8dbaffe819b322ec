import type { Sql } from '@convonet/kit/store/sql'

/**
 * What is wrong with the book; nothing where no table has two parties at a time, whoever is expected, offered or there has tables with
 * seats enough for the whole stay, nobody else has any, and nothing was released twice.
 */
export async function disorderIn({ pool }: Sql): Promise<unknown[]> {
  const found = await Promise.all(
    [OVERLAPS, MISPLACED, WRONG_TIMES, ENDED_TWICE].map((sql) => pool.query(sql)),
  )
  return found.flatMap(({ rows }) => rows)
}

const OVERLAPS = `
  select 'two parties' as wrong, a.table_id, a.during, b.during as other from reservation_tables a
  join reservation_tables b on a.table_id = b.table_id and a.id < b.id and a.live and b.live and a.during && b.during`

/** Seats for everybody who has a place, none for the others; and the record of v2 agrees. A table may change once a party has left it. */
const MISPLACED = `
  select 'seats' as wrong, r.id, r.status, r.seating_status, r.party_size, sum(t.seats) as seats, r.tables_allocated_json
  from reservations r
  left join reservation_tables held on held.reservation_id = r.id and held.live
  left join hanok_tables t on t.id = held.table_id
  group by r.id
  having (r.status, r.seating_status) not in (('confirmed', 'allocated'), ('seated', 'allocated'), ('pending', 'waitlist'),
      ('pending', 'offered'), ('completed', 'allocated'), ('completed', 'not_applicable'), ('cancelled', 'not_applicable'),
      ('no_show', 'not_applicable'))
    or (r.status <> 'completed' and (r.seating_status in ('allocated', 'offered')) <> (coalesce(sum(t.seats), 0) >= r.party_size))
    or (r.seating_status in ('waitlist', 'not_applicable') and count(held.id) > 0)
    or (count(held.id) > 0 and r.status <> 'completed' and (select sum(size::int) from json_array_elements_text(r.tables_allocated_json::json) size)
      is distinct from sum(t.seats))
    or (r.seating_status = 'offered') <> (r.offer_expires_at is not null)
    or (r.seating_status = 'waitlist' and r.waiting_since is null)`

/** Until the end of the stay, or until they left. */
const WRONG_TIMES = `
  select 'times' as wrong, r.id, r.status, r.starts_at, r.duration_minutes, held.during, r.ended_at
  from reservations r join reservation_tables held on held.reservation_id = r.id and held.live
  where case r.status
    when 'completed' then upper(held.during) > r.ended_at
    when 'seated' then upper(held.during) <> r.starts_at + r.duration_minutes * interval '1 minute' or r.seated_at is null
    else upper(held.during) <> r.starts_at + r.duration_minutes * interval '1 minute' or lower(held.during) < r.starts_at
  end`

/** What became of a reminder that was under way may be noted afterwards. */
const ENDED_TWICE = `
  select 'ended twice' as wrong, reservation_id, count(*), string_agg(what, '; ') as what from hanok_changes where what in ('cancelled', 'completed')
  group by reservation_id having count(*) > 1
  union all
  select 'changed after its end', later.reservation_id, count(*), string_agg(ended.what || ', ' || later.what, '; ') from hanok_changes ended
  join hanok_changes later on later.reservation_id = ended.reservation_id and later.id > ended.id and later.what <> 'reminder'
  where ended.what in ('cancelled', 'completed') group by later.reservation_id`
