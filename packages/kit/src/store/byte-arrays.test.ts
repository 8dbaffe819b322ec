import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestSql } from '../testing/test-sql.ts'
import { readByteArray } from './byte-arrays.ts'
import type { Sql } from './sql.ts'

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
}, 30_000)
afterAll(() => sql[Symbol.asyncDispose]())

const asText = async (rows: (Buffer | null)[][]) => {
  const width = rows[0]?.length ?? 0
  const flat = rows.flat()
  const places = rows.map(
    (_, row) => `array[${Array.from({ length: width }, (_, i) => `$${row * width + i + 1}::bytea`)}]`,
  )
  const query = `select array[${places}]::bytea[]::text as written`
  return (await sql.pool.query<{ written: string }>(query, flat)).rows[0]?.written ?? ''
}

it('reads what Postgres writes', async () => {
  const bytes = fc.option(fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array)))
  const rows = fc.array(fc.tuple(bytes, bytes, bytes), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(rows, async (values) => {
      expect(readByteArray(await asText(values))).toEqual(values)
    }),
    { numRuns: 50 },
  )
})

it('reads an array without elements', () => expect(readByteArray('{}')).toEqual([]))
