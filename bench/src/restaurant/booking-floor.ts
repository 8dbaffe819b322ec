import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { fastify } from 'fastify'
import pg from 'pg'
import { answerParent } from '../child.ts'
import type { Party } from './parties.ts'
import { TABLES } from './tables.ts'

/** The middle one of our turn times, for every party. */
const STAY_MS = 120 * 60_000
const QUARTER_HOUR_MS = 15 * 60_000
const DAY_MS = 86_400_000
/** As many connections as a service of ours has. */
const POOL_SIZE = 10

/**
 * The least that books correctly: an exclusion constraint, two inserts in a transaction, and one select for a day. It knows no
 * hours, no joined tables, no waitlist, no pacing and no time zones.
 */
async function main(databaseUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: POOL_SIZE })
  await pool.query(SCHEMA)
  for (const { name, seats } of TABLES)
    await pool.query('insert into dining_tables (name, seats) values ($1, $2)', [name, seats])

  const app = fastify()
  app.post<{ Body: Party }>('/api/reservations', async ({ body }, reply) => {
    const booked = await book(pool, body)
    return booked ?? reply.code(409).send({ title: 'Full' })
  })
  app.get<{ Querystring: { date: string; party_size: string } }>('/api/restaurant/starts', ({ query }) =>
    startsOn(pool, query.date, Number(query.party_size)),
  )
  await app.listen({ port: 0, host: '127.0.0.1' })

  answerParent<BookingFloorFace>(
    { url: async () => `http://127.0.0.1:${(app.server.address() as AddressInfo).port}` },
    async () => {
      await app.close()
      await pool.end()
    },
  )
}

export type BookingFloorFace = { url(input: null): Promise<string> }

const SCHEMA = `
create extension if not exists btree_gist;
create table dining_tables (id serial primary key, name text not null, seats int not null);
create table bookings (
  id serial primary key, code text not null unique, guest_name text not null, guest_phone text not null,
  party_size int not null, starts_at timestamptz not null);
create table booked_tables (
  table_id int not null references dining_tables (id),
  booking_id int not null references bookings (id) on delete cascade,
  during tstzrange not null,
  exclude using gist (table_id with =, during with &&));`

const INSERT_BOOKING = `
insert into bookings (code, guest_name, guest_phone, party_size, starts_at) values ($1, $2, $3, $4, $5) returning id`
/** Two who insert at once would wait for each other; so the later one is told, and looks again. */
const INSERT_TABLE = `
with free as (
  select id from dining_tables t
  where seats >= $2 and not exists (select from booked_tables where table_id = t.id and during && $3::tstzrange)
  order by seats, id limit 1),
got as (
  insert into booked_tables (table_id, booking_id, during) select id, $1, $3::tstzrange from free
  on conflict do nothing returning table_id)
select (select table_id from got) as "table" from free`
const DAY = `
select t.id, t.seats, (extract(epoch from lower(during)) * 1000)::float8 as "from",
  (extract(epoch from upper(during)) * 1000)::float8 as "until"
from dining_tables t left join booked_tables b on b.table_id = t.id and during && $1::tstzrange`

async function book(
  pool: pg.Pool,
  party: Party,
): Promise<{ id: number; code: string; table: number } | null> {
  const { guest_name, guest_phone, party_size, starts_at } = party
  const from = Date.parse(`${starts_at}Z`)
  const code = `HNK-${randomBytes(5).toString('hex')}`
  const client = await pool.connect()
  try {
    await client.query('begin')
    const booking = [code, guest_name, guest_phone, party_size, new Date(from)]
    const id = (await client.query<{ id: number }>(INSERT_BOOKING, booking)).rows[0]?.id ?? 0
    const table = await seat(client, [id, party_size, range(from, from + STAY_MS)])
    await client.query(table ? 'commit' : 'rollback')
    return table ? { id, code, table } : null
  } finally {
    client.release()
  }
}

async function seat(client: pg.PoolClient, stay: unknown[]): Promise<number | null> {
  for (;;) {
    const { rows } = await client.query<{ table: number | null }>(INSERT_TABLE, stay)
    if (!rows[0]) return null
    if (rows[0].table) return rows[0].table
  }
}

interface Row {
  id: number
  seats: number
  from: number | null
  until: number | null
}

async function startsOn(pool: pg.Pool, date: string, partySize: number) {
  const day = Date.parse(`${date}T00:00Z`)
  const values = [range(day, day + 2 * DAY_MS)]
  const { rows } = await pool.query<Row>(DAY, values)
  const large = rows.filter(({ seats }) => seats >= partySize)
  const all = new Set(large.map(({ id }) => id)).size
  const quarters = Array.from({ length: 39 }, (_, index) => day + (46 + index) * QUARTER_HOUR_MS)
  const starts = quarters.filter((start) => {
    const busy = large.filter(({ from, until }) => (from ?? 0) < start + STAY_MS && (until ?? 0) > start)
    return new Set(busy.map(({ id }) => id)).size < all
  })
  return { date, party_size: partySize, starts: starts.map((start) => new Date(start).toISOString()) }
}

const range = (from: number, until: number) =>
  `[${new Date(from).toISOString()},${new Date(until).toISOString()})`

await main(process.argv[2] ?? '')
