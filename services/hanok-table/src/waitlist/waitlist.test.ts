import { createLog } from '@convonet/kit/process/log'
import { createBossJobs } from '@convonet/kit/store/boss-jobs'
import type { Jobs } from '@convonet/kit/store/jobs'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe } from 'vitest'
import { everythingAtOnceContract } from './everything-at-once.contract.ts'
import { freedTablesContract } from './freed-tables.contract.ts'
import { offersContract } from './offers.contract.ts'
import { waitlistContract } from './waitlist.contract.ts'

describe('the waitlist on PGlite', () => {
  let sql: Sql
  let jobs: Jobs
  beforeAll(async () => {
    sql = await openTestSql()
    jobs = await createBossJobs({ sql, log: createLog('test', 'silent'), pollMs: 20, pauseS: 0 })
  }, 60_000)
  afterAll(async () => {
    await jobs[Symbol.asyncDispose]()
    await sql[Symbol.asyncDispose]()
  })

  for (const contract of [freedTablesContract, offersContract, waitlistContract])
    contract(
      () => sql,
      () => jobs,
    )

  everythingAtOnceContract(
    () => sql,
    () => jobs,
    { numRuns: 3 },
  )
})
