import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLog } from '../process/log.ts'
import { postgresProgram, startPostgres } from '../testing/postgres.ts'
import type { TestServer } from '../testing/redis.ts'
import { openTestSql } from '../testing/test-sql.ts'
import { createBossJobs } from './boss-jobs.ts'
import { choresOf, jobsContract, transactionalJobsContract, workerOf } from './jobs.contract.ts'
import type { Jobs } from './jobs.ts'
import { createPostgresSql } from './postgres-sql.ts'
import type { Sql } from './sql.ts'

const log = createLog('test', 'silent')
const open = (sql: Sql) => createBossJobs({ sql, log, pollMs: 20, pauseS: 0 })

describe('jobs on PGlite', () => {
  let sql: Sql
  let jobs: Jobs
  beforeAll(async () => {
    sql = await openTestSql()
    jobs = await open(sql)
  })
  afterAll(async () => {
    await jobs[Symbol.asyncDispose]()
    await sql[Symbol.asyncDispose]()
  })

  jobsContract(() => jobs)
  transactionalJobsContract(
    () => jobs,
    () => sql,
  )

  it('outlive whoever sent them', async () => {
    const queue = choresOf('outlive')
    const earlier = await open(sql)
    await earlier.send(queue, { number: 7 })
    await earlier[Symbol.asyncDispose]()
    await using worker = workerOf(jobs, queue)
    expect(await worker.has(1)).toEqual([7])
  })
})

describe.skipIf(!postgresProgram())('jobs on a PostgreSQL server', () => {
  let server: TestServer
  let sql: Sql
  let replicas: Jobs[]
  beforeAll(async () => {
    server = await startPostgres()
    sql = await createPostgresSql({ url: server.url, log })
    replicas = await Promise.all([open(sql), open(sql), open(sql)])
  })
  afterAll(async () => {
    for (const replica of replicas) await replica[Symbol.asyncDispose]()
    await sql[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  const first = () => replicas[0] as Jobs
  jobsContract(first)
  transactionalJobsContract(first, () => sql)

  it('go to one of several replicas, and on after the server was away', async () => {
    const queue = choresOf('replicas')
    const workers = replicas.map((replica) => workerOf(replica, queue))
    const done = () => workers.flatMap((worker) => worker.done).toSorted((a, b) => a - b)
    for (let number = 0; number < 60; number++) await first().send(queue, { number })
    await expect.poll(() => done().length, { timeout: 10_000 }).toBe(60)
    await server.restart()
    await expect
      .poll(
        () =>
          first()
            .send(queue, { number: 60 })
            .catch(() => false),
        { timeout: 10_000 },
      )
      .toBe(true)
    await expect.poll(() => done().length, { timeout: 10_000 }).toBe(61)
    expect(done()).toEqual(Array.from({ length: 61 }, (_, number) => number))
    for (const worker of workers) await worker[Symbol.asyncDispose]()
  })
})
