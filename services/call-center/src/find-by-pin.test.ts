import { createLog } from '@convonet/kit/process/log'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { callCenterConfig } from './config.ts'
import { DEMO_PASSWORD_HASH, DEMO_PIN } from './demo.ts'
import { findByPin } from './find-by-pin.ts'
import { hashPins } from './hash-pins.ts'
import { seedDemo } from './seed-demo.ts'

const config = callCenterConfig.parse({
  PIN_HASH_KEY: 'k'.repeat(32),
  SERVICE_TOKEN_SECRET: 's'.repeat(32),
  JWT_SECRET_KEY: 'j'.repeat(32),
})
const log = createLog('test', 'silent')
const options = { signal: new AbortController().signal }

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
}, 30_000)
afterAll(() => sql[Symbol.asyncDispose]())

/** The table as v2's own migrations leave it. */
const V2_TABLE = `
  drop schema public cascade;
  create schema public;
  create table users_anthropic (
    id uuid not null primary key,
    email varchar(255) not null,
    username varchar(100) not null,
    password_hash varchar(255) not null,
    first_name varchar(100) not null,
    last_name varchar(100) not null,
    voice_pin varchar(10),
    is_active boolean not null,
    is_verified boolean not null,
    created_at timestamp with time zone not null,
    updated_at timestamp with time zone not null,
    last_login_at timestamp with time zone
  );
  create unique index ix_users_anthropic_email on users_anthropic (email);
  create unique index ix_users_anthropic_username on users_anthropic (username);
  create unique index ix_users_anthropic_voice_pin on users_anthropic (voice_pin);
  insert into users_anthropic values
    ('00000000-0000-4000-8000-000000000001', 'ada@x', 'ada', '-', 'Ada', 'Lovelace', '1111', true, true, now(), now()),
    ('00000000-0000-4000-8000-000000000002', 'bob@x', 'bob', '-', 'Bob', '', '2222', false, true, now(), now()),
    ('00000000-0000-4000-8000-000000000003', 'cyd@x', 'cyd', '-', 'Cyd', 'Charisse', null, true, true, now(), now());`

const ada = { userId: '00000000-0000-4000-8000-000000000001', name: 'Ada Lovelace' }

describe('a PIN', () => {
  const find = (pin: string) => findByPin(sql, log, config.PIN_HASH_KEY)(pin, options)
  const setPin = (username: string, pin: string | null) =>
    sql.pool.query('update users_anthropic set voice_pin = $2 where username = $1', [username, pin])

  beforeEach(async () => {
    await sql.pool.query(V2_TABLE)
    await seedDemo(sql, config)
  })

  it('finds the person who has it in plain, as v2 wrote it', async () => {
    expect(await find('1111')).toEqual(ada)
  })

  it('finds the same person after PINs were hashed, and none is left in plain', async () => {
    expect(await hashPins(sql, config)).toEqual({ hashed: 2, shared: [] })
    expect(await find('1111')).toEqual(ada)
    const { rows } = await sql.pool.query('select 1 from users_anthropic where voice_pin is not null')
    expect(rows).toEqual([])
    expect(await hashPins(sql, config)).toEqual({ hashed: 0, shared: [] })
  })

  it('finds nobody for a PIN that nobody has, an empty one, or one that looks like SQL', async () => {
    for (const pin of ['9999', '', "' or 1=1", '%']) expect(await find(pin)).toBeNull()
  })

  it('finds nobody who is not active', async () => {
    expect(await find('2222')).toBeNull()
    await hashPins(sql, config)
    expect(await find('2222')).toBeNull()
  })

  it('finds nobody with another key', async () => {
    await hashPins(sql, config)
    const other = findByPin(sql, log, 'another key that is long enough.')
    expect(await other('1111', options)).toBeNull()
  })

  it('no longer counts once a v2 replica has set a new one', async () => {
    await hashPins(sql, config)
    await setPin('ada', '3333')
    expect(await find('1111')).toBeNull()
    expect(await find('3333')).toEqual(ada)
  })

  it('signs nobody in when two people have it, and hashing names the one who must choose another', async () => {
    await hashPins(sql, config)
    await setPin('cyd', '1111')
    expect(await find('1111')).toBeNull()
    expect(await hashPins(sql, config)).toEqual({
      hashed: 0,
      shared: ['00000000-0000-4000-8000-000000000003'],
    })
  })

  it('is not looked for when the caller has gone', async () => {
    const signal = AbortSignal.abort()
    await expect(findByPin(sql, log, config.PIN_HASH_KEY)('1111', { signal })).rejects.toBe(signal.reason)
  })
})

describe('the demo caller', () => {
  const demo = { userId: 'c0ffee00-2468-4000-8000-000000000001', name: 'Alex Demo' }
  const sam = { userId: 'c0ffee00-1357-4000-8000-000000000002', name: 'Sam Demo' }
  const find = () => findByPin(sql, log, config.PIN_HASH_KEY)(DEMO_PIN, options)
  beforeEach(() => sql.pool.query('drop schema public cascade; create schema public'))

  it('is there once, however often it is seeded', async () => {
    for (let round = 0; round < 3; round++) expect(await seedDemo(sql, config)).toEqual([demo, sam])
    expect(await find()).toEqual(demo)
  })

  it('keeps its PIN when the key has changed', async () => {
    await seedDemo(sql, { ...config, PIN_HASH_KEY: 'o'.repeat(32) })
    await seedDemo(sql, config)
    expect(await find()).toEqual(demo)
  })

  it('gets the demo password where it had none, and keeps one of its own', async () => {
    const hash = async () => {
      const { rows } = await sql.pool.query('select password_hash from users_anthropic where id = $1', [
        demo.userId,
      ])
      return rows[0].password_hash
    }
    await seedDemo(sql, config)
    expect(await hash()).toBe(DEMO_PASSWORD_HASH)
    for (const [before, after] of [
      ['!', DEMO_PASSWORD_HASH],
      ['own', 'own'],
    ]) {
      await sql.pool.query('update users_anthropic set password_hash = $1', [before])
      await seedDemo(sql, config)
      expect(await hash()).toBe(after)
    }
  })

  it('gets no password on a server’s database', async () => {
    await seedDemo({ ...sql, kind: 'postgresql' }, config)
    const { rows } = await sql.pool.query(
      'select password_hash from users_anthropic where staff_role is null',
    )
    expect(rows).toEqual([{ password_hash: '!' }, { password_hash: '!' }])
  })

  it('does not take a PIN from somebody else', async () => {
    await sql.pool.query(V2_TABLE.replace('1111', DEMO_PIN))
    await expect(seedDemo(sql, config)).rejects.toMatchObject({ code: 'conflict' })
    expect(await find()).toEqual(ada)
  })
})
