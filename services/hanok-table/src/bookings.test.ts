import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe } from 'vitest'
import { bookingsContract } from './bookings.contract.ts'

describe('bookings on PGlite', () => {
  let sql: Sql
  beforeAll(async () => {
    sql = await openTestSql()
  }, 60_000)
  afterAll(() => sql[Symbol.asyncDispose]())

  bookingsContract(() => sql)
})
