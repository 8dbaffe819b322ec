import { sql as query } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import type { Sql } from './sql.ts'

/** What both databases do. Tests run one after the other on one database, in a table made anew for each. */
export function sqlContract(subject: () => Sql): void {
  beforeEach(async () => {
    await subject().pool.query(`
      drop table if exists stays;
      create table stays (
        id int primary key,
        room int not null,
        during tstzrange not null,
        guests jsonb not null default '[]',
        constraint one_guest_at_a_time exclude using gist (room with =, during with &&)
      )`)
  })

  it('keeps what a transaction did, and all of it', async () => {
    await subject().db.transaction(async (tx) => {
      await tx.execute(query`insert into stays values (1, 1, '[2026-01-01, 2026-01-02)', '["Zoë"]')`)
      await tx.execute(query`insert into stays values (2, 2, '[2026-01-01, 2026-01-02)')`)
    })
    expect(await rows(subject(), 'select id, guests from stays order by id')).toEqual([
      { id: 1, guests: ['Zoë'] },
      { id: 2, guests: [] },
    ])
  })

  it('undoes all of a transaction that throws, and goes on afterwards', async () => {
    const failed = subject().db.transaction(async (tx) => {
      await tx.execute(query`insert into stays values (1, 1, '[2026-01-01, 2026-01-02)')`)
      await tx.execute(query`insert into nowhere values (1)`)
    })
    await expect(failed).rejects.toMatchObject({ cause: { code: '42P01' } })
    expect(await rows(subject(), 'select count(*)::int from stays')).toEqual([{ count: 0 }])
  })

  it('goes on after a query that failed outside a transaction', async () => {
    await expect(subject().pool.query('select nonsense')).rejects.toMatchObject({ code: '42703' })
    expect(await rows(subject(), 'select $1::int as one', [1])).toEqual([{ one: 1 }])
  })

  it('accepts one of twenty overlapping stays asked for at once, and names the constraint to the others', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, id) =>
        subject().pool.query(`insert into stays values ($1, 7, '[2026-02-01, 2026-02-02)')`, [id]),
      ),
    )
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused).toHaveLength(19)
    for (const { reason } of refused) {
      expect(reason).toMatchObject({ code: '23P01', constraint: 'one_guest_at_a_time' })
    }
  })

  it('lets stays that touch follow each other', async () => {
    await subject().pool.query(`insert into stays values (1, 1, '[2026-01-01, 2026-01-02)')`)
    await subject().pool.query(`insert into stays values (2, 1, '[2026-01-02, 2026-01-03)')`)
  })

  it('runs transactions that count up the same row as if one after the other', async () => {
    await subject().pool.query(`insert into stays values (1, 0, '[2026-01-01, 2026-01-02)')`)
    const countUp = () =>
      subject().db.transaction(async (tx) => {
        const { rows } = await tx.execute<{ room: number }>(
          query`select room from stays where id = 1 for update`,
        )
        await tx.execute(query`update stays set room = ${(rows[0]?.room ?? 0) + 1} where id = 1`)
      })
    await Promise.all(Array.from({ length: 25 }, countUp))
    expect(await rows(subject(), 'select room from stays')).toEqual([{ room: 25 }])
  })
}

/** The part of the contract about migrations. */
export function migrationContract(subject: () => Sql): void {
  const first = { name: '001-plants', sql: 'create table plants (id int primary key)' }
  const second = {
    name: '002-names',
    sql: `alter table plants add name text; insert into plants values (1, 'fern')`,
  }

  beforeEach(async () => {
    await subject().pool.query('drop table if exists plants, convonet_migrations')
  })

  it('runs each migration once, in order, whoever asks how often', async () => {
    await subject().migrate('garden', [first])
    await Promise.all([
      subject().migrate('garden', [first, second]),
      subject().migrate('garden', [first, second]),
    ])
    expect(await rows(subject(), 'select * from plants')).toEqual([{ id: 1, name: 'fern' }])
  })

  it('keeps the migrations of services apart', async () => {
    await subject().migrate('garden', [first])
    await subject().migrate('kitchen', [{ name: '001-plants', sql: 'insert into plants values (7)' }])
    expect(await rows(subject(), 'select id from plants')).toEqual([{ id: 7 }])
  })

  it('undoes a migration that fails half-way and runs it again next time', async () => {
    const broken = { ...second, sql: `${second.sql}; select nonsense` }
    await expect(subject().migrate('garden', [first, broken])).rejects.toMatchObject({ code: '42703' })
    await subject().migrate('garden', [first, second])
    expect(await rows(subject(), 'select name from plants')).toEqual([{ name: 'fern' }])
  })

  it('refuses a migration that has changed since it ran', async () => {
    await subject().migrate('garden', [first])
    await expect(subject().migrate('garden', [{ ...first, sql: 'select 1' }])).rejects.toThrow(
      'Migration 001-plants of garden has changed since it ran',
    )
  })

  it('refuses migrations out of order', async () => {
    await expect(subject().migrate('garden', [second, first])).rejects.toThrow('does not sort after')
    await subject().migrate('garden', [first])
    const late = { name: '000-late', sql: 'select 1' }
    await expect(subject().migrate('garden', [late, first])).rejects.toThrow('would run after a later one')
  })

  it('leaves alone what a newer release has added', async () => {
    await subject().migrate('garden', [first, second])
    await subject().migrate('garden', [first])
    expect(await rows(subject(), 'select name from plants')).toEqual([{ name: 'fern' }])
  })
}

const rows = async (sql: Sql, text: string, values?: unknown[]): Promise<unknown[]> =>
  (await sql.pool.query(text, values)).rows
