import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Sql } from '../store/sql.ts'
import { openTestSql } from '../testing/test-sql.ts'
import { createLog } from './log.ts'

let db: Sql
beforeAll(async () => {
  db = await openTestSql()
  await db.pool.query('create table claims (id int primary key, diagnosis text not null unique)')
}, 30_000)
afterAll(() => db[Symbol.asyncDispose]())

async function logged(work: () => Promise<unknown>): Promise<string> {
  const lines: string[] = []
  const log = createLog('test', 'error', { write: (line) => void lines.push(line) })
  await work().catch((err: unknown) => log.error({ err }, 'Tool failed'))
  return lines.join('')
}

it('tells of a failed query without its values', async () => {
  const insert = () => db.db.execute(sql`insert into claims values (1, ${'secret illness'})`)
  await insert()
  const line = await logged(insert)
  expect(line).toContain('claims_pkey')
  expect(line).toContain('23505')
  expect(line).not.toContain('secret illness')
})

it('tells of a failure of the database itself without its values', async () => {
  const line = await logged(() => db.pool.query("insert into claims values (1, 'secret illness')"))
  expect(line).toContain('23505')
  expect(line).not.toContain('secret illness')
})

it('tells of other errors whole', async () => {
  expect(await logged(() => Promise.reject(new TypeError('no such thing')))).toContain('no such thing')
})
