import { createLog } from '@convonet/kit/process/log'
import { createPostgresSql } from '@convonet/kit/store/postgres-sql'
import type { Sql } from '@convonet/kit/store/sql'
import { postgresProgram, startPostgres } from '@convonet/kit/testing/postgres'
import type { TestServer } from '@convonet/kit/testing/redis'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe } from 'vitest'
import { identityContract } from './identity.contract.ts'

describe('identity on PGlite', () => {
  let sql: Sql
  beforeAll(async () => {
    sql = await openTestSql()
  }, 30_000)
  afterAll(() => sql[Symbol.asyncDispose]())

  identityContract(() => sql)
})

describe.skipIf(!postgresProgram())('identity on a PostgreSQL server', () => {
  let server: TestServer
  let sql: Sql
  beforeAll(async () => {
    server = await startPostgres()
    sql = await createPostgresSql({ url: server.url, log: createLog('test', 'silent') })
  }, 30_000)
  afterAll(async () => {
    await sql[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  identityContract(() => sql)
})
