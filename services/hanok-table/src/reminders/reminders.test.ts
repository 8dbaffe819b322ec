import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe } from 'vitest'
import { migrations } from '../migrations.ts'
import { deliveriesContract } from './deliveries.contract.ts'
import { remindersContract } from './reminders.contract.ts'

describe('a reminder', () => {
  let sql: Sql
  beforeAll(async () => {
    sql = await openTestSql()
    await sql.migrate('hanok-table', migrations)
  }, 30_000)
  afterAll(() => sql[Symbol.asyncDispose]())

  remindersContract(() => sql)
  deliveriesContract(() => sql)
})
