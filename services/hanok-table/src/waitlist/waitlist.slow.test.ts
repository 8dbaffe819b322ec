import { createLog } from '@convonet/kit/process/log'
import { createBossJobs } from '@convonet/kit/store/boss-jobs'
import type { Jobs } from '@convonet/kit/store/jobs'
import { createPostgresSql } from '@convonet/kit/store/postgres-sql'
import type { Sql } from '@convonet/kit/store/sql'
import { postgresProgram, startPostgres } from '@convonet/kit/testing/postgres'
import type { TestServer } from '@convonet/kit/testing/redis'
import { afterAll, beforeAll, describe } from 'vitest'
import { everythingAtOnceContract } from './everything-at-once.contract.ts'
import { freedTablesContract } from './freed-tables.contract.ts'
import { offersContract } from './offers.contract.ts'
import { waitlistContract } from './waitlist.contract.ts'

describe.skipIf(!postgresProgram())('the waitlist on a PostgreSQL server', () => {
  let server: TestServer
  let sql: Sql
  let jobs: Jobs
  beforeAll(async () => {
    server = await startPostgres()
    const log = createLog('test', 'silent')
    sql = await createPostgresSql({ url: server.url, log })
    jobs = await createBossJobs({ sql, log, pollMs: 20, pauseS: 0 })
  }, 60_000)
  afterAll(async () => {
    await jobs[Symbol.asyncDispose]()
    await sql[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  for (const contract of [freedTablesContract, offersContract, waitlistContract])
    contract(
      () => sql,
      () => jobs,
    )

  everythingAtOnceContract(
    () => sql,
    () => jobs,
    { numRuns: 10 },
  )
})
