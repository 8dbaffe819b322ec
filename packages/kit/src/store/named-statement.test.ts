import { openTestSql } from '@convonet/kit/testing/test-sql'
import { expect, it } from 'vitest'
import { namedStatement } from './named-statement.ts'

const SUM = namedStatement<{ sum: number }>('sum-of-two', 'select $1::int + $2::int as sum')

it('runs with other values each time, inside a transaction and outside, planned once', async () => {
  await using sql = await openTestSql()
  expect(await SUM(sql.db, [1, 2])).toEqual([{ sum: 3 }])
  expect(await sql.db.transaction((tx) => SUM(tx, [20, 22]))).toEqual([{ sum: 42 }])
  const { rows } = await sql.pool.query('select name from pg_prepared_statements')
  expect(rows).toEqual([{ name: 'sum-of-two' }])
})
