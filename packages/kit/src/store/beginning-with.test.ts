import { openTestSql } from '@convonet/kit/testing/test-sql'
import { sql as query } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { beginningWith } from './beginning-with.ts'
import type { Sql } from './sql.ts'

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
  await sql.pool.query('create table kept (word text)')
})
afterAll(() => sql[Symbol.asyncDispose]())

const kept = async () =>
  (await sql.pool.query<{ word: string }>('select word from kept')).rows.map(({ word }) => word)
const FIRST = "insert into kept values ('first')"

it('keeps what the beginning and the work have done, together', async () => {
  await beginningWith(sql.db, FIRST, (tx) => tx.execute(query`insert into kept values ('second')`))
  expect(await kept()).toEqual(['first', 'second'])
})

it('keeps neither where the work fails, and the next one finds the connection in order', async () => {
  await sql.pool.query('delete from kept')
  const failing = beginningWith(sql.db, FIRST, async (tx) => {
    await tx.execute(query`select nothing from nowhere`)
  })
  await expect(failing).rejects.toThrow()
  expect(await kept()).toEqual([])
  expect(await beginningWith(sql.db, FIRST, async () => 'done')).toBe('done')
  expect(await kept()).toEqual(['first'])
})
