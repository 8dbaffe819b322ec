import { createLog } from '@convonet/kit/process/log'
import { createPostgresSql } from '@convonet/kit/store/postgres-sql'
import type { Sql } from '@convonet/kit/store/sql'
import { postgresProgram, startPostgres } from '@convonet/kit/testing/postgres'
import type { TestServer } from '@convonet/kit/testing/redis'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anythingAtOnceContract } from './anything-at-once.contract.ts'
import { bookingsContract } from './bookings.contract.ts'
import { duplicateContract } from './duplicate.contract.ts'
import { houseContract } from './house.contract.ts'
import { migrations } from './migrations.ts'
import { nightsContract } from './nights.contract.ts'
import { staffContract } from './staff.contract.ts'
import { visitsContract } from './visits.contract.ts'
import { waitingContract } from './waiting.contract.ts'

describe.skipIf(!postgresProgram())('bookings on a PostgreSQL server', () => {
  let server: TestServer
  let sql: Sql
  beforeAll(async () => {
    server = await startPostgres()
    sql = await createPostgresSql({ url: server.url, log: createLog('test', 'silent') })
  }, 60_000)
  afterAll(async () => {
    await sql[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  bookingsContract(() => sql)
  duplicateContract(() => sql)
  houseContract(() => sql)
  nightsContract(() => sql)
  visitsContract(() => sql)
  staffContract(() => sql)
  waitingContract(() => sql)
  anythingAtOnceContract(() => sql)

  it("takes v2's table over with what is in it", async () => {
    await sql.pool.query('create database v2')
    const url = server.url.replace(/postgres$/, 'v2')
    await using old = await createPostgresSql({ url, log: createLog('test', 'silent') })
    await old.pool.query(V2_TABLE)
    await old.migrate('hanok-table', migrations)
    const { rows } = await old.pool.query(
      'select confirmation_code, duration_minutes, user_id from reservations',
    )
    expect(rows).toEqual([{ confirmation_code: 'HNK-7K2M', duration_minutes: 120, user_id: null }])
  })
})

/** As its first release made it. */
const V2_TABLE = `
create table reservations (
  id serial primary key, confirmation_code varchar(16), guest_name varchar(255) not null,
  guest_phone varchar(64) not null, party_size int not null, starts_at timestamptz not null, status varchar(32),
  special_requests text, preorder_json text, source_channel varchar(32),
  created_at timestamptz default now(), updated_at timestamptz default now());
create unique index ix_reservations_confirmation_code on reservations (confirmation_code);
create index ix_reservations_guest_phone on reservations (guest_phone);
insert into reservations (confirmation_code, guest_name, guest_phone, party_size, starts_at, status, source_channel)
values ('HNK-7K2M', 'Jordan Kim', '+15550000001', 4, now() + interval '1 day', 'confirmed', 'online');`
