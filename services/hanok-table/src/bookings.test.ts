import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe } from 'vitest'
import { anythingAtOnceContract } from './anything-at-once.contract.ts'
import { bookingsContract } from './bookings.contract.ts'
import { duplicateContract } from './duplicate.contract.ts'

import { houseContract } from './house.contract.ts'
import { nightsContract } from './nights.contract.ts'
import { staffContract } from './staff.contract.ts'
import { visitsContract } from './visits.contract.ts'
import { waitingContract } from './waiting.contract.ts'

describe('bookings on PGlite', () => {
  let sql: Sql
  beforeAll(async () => {
    sql = await openTestSql()
  }, 60_000)
  afterAll(() => sql[Symbol.asyncDispose]())

  bookingsContract(() => sql)
  duplicateContract(() => sql)
  houseContract(() => sql)
  nightsContract(() => sql)
  visitsContract(() => sql)
  staffContract(() => sql)
  waitingContract(() => sql)
  anythingAtOnceContract(() => sql)
})
