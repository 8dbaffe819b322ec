import type { Sql } from '@convonet/kit/store/sql'
import { seeded } from '../held-out/seeded.ts'
import type { Insert } from './insert.ts'
import { idOf, type People } from './people.ts'
import { utc } from './utc.ts'

/** Other guests sit at every table for all of a day. */
export async function seedFullHouse({ pool }: Sql, day: string): Promise<void> {
  const { rows } = await pool.query(
    `insert into reservations (confirmation_code, guest_name, guest_phone, party_size, starts_at, duration_minutes,
       status, seating_status, source_channel)
     select 'HNK-FULL' || id, 'Guest at ' || name, '+14155551000', seats, $1::timestamptz, 900,
       'confirmed', 'allocated', 'online' from hanok_tables
     returning id, confirmation_code as code`,
    [`${utc(`${day} 09:00`)}+00`],
  )
  for (const { id, code } of rows) {
    await pool.query(
      `insert into reservation_tables (table_id, reservation_id, during)
       select $1, id, tstzrange(starts_at, starts_at + interval '900 minutes') from reservations where id = $2`,
      [Number(code.replace('HNK-FULL', '')), id],
    )
  }
}

const FRIDAY_AT_EIGHT = `${utc('2026-11-27 20:00')}+00`

/** Dana waits for Friday evening; offered, a table for two is kept for them. */
export async function seedWaiting(
  { insert, sql }: { insert: Insert; sql: Sql },
  people: People,
  waits: 'waiting' | 'offered',
): Promise<void> {
  await insert('reservations', {
    confirmation_code: 'HNK-7W8T',
    guest_name: seeded.caller.name,
    guest_phone: seeded.caller.phone,
    user_id: idOf(people, 'dana'),
    party_size: 2,
    starts_at: FRIDAY_AT_EIGHT,
    duration_minutes: 90,
    status: 'pending',
    source_channel: 'voice',
    seating_status: waits === 'offered' ? 'offered' : 'waitlist',
    waiting_since: `${utc('2026-11-21 12:00')}+00`,
    ...(waits === 'offered' && { offer_expires_at: `${utc('2026-11-23 02:30')}+00` }),
  })
  if (waits !== 'offered') return
  await sql.pool.query(
    `insert into reservation_tables (table_id, reservation_id, during)
     select (select id from hanok_tables where seats = 2 order by id limit 1), id,
       tstzrange(starts_at, starts_at + interval '90 minutes') from reservations where confirmation_code = 'HNK-7W8T'`,
  )
}
