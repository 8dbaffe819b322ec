import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLog } from '../process/log.ts'
import { postgresProgram, startPostgres } from '../testing/postgres.ts'
import type { TestServer } from '../testing/redis.ts'
import { openTestSql } from '../testing/test-sql.ts'
import { createPostgresSql } from './postgres-sql.ts'
import { migrationContract, sqlContract } from './sql.contract.ts'
import type { Sql } from './sql.ts'

const log = createLog('test', 'silent')

describe('sql on PGlite', () => {
  let sql: Sql
  beforeAll(async () => {
    sql = await openTestSql()
  }, 30_000)
  afterAll(() => sql[Symbol.asyncDispose]())

  sqlContract(() => sql)
  migrationContract(() => sql)
})

describe.skipIf(!postgresProgram())('sql on a PostgreSQL server', () => {
  let server: TestServer
  let sql: Sql
  beforeAll(async () => {
    server = await startPostgres()
    sql = await createPostgresSql({ url: server.url, log })
    await sql.pool.query('create extension btree_gist')
  }, 30_000)
  afterAll(async () => {
    await sql[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  sqlContract(() => sql)
  migrationContract(() => sql)

  it('lets replicas that start at once migrate together', async () => {
    const migrations = Array.from({ length: 5 }, (_, index) => ({
      name: `00${index}-step`,
      sql: index === 0 ? 'create table steps (number int)' : `insert into steps values (${index})`,
    }))
    const replicas = await Promise.all(
      Array.from({ length: 4 }, () => createPostgresSql({ url: server.url, log })),
    )
    await sql.pool.query('drop table if exists convonet_migrations')
    await Promise.all(replicas.map((replica) => replica.migrate('race', migrations)))
    const { rows } = await sql.pool.query('select number from steps order by number')
    expect(rows).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }, { number: 4 }])
    for (const replica of replicas) await replica[Symbol.asyncDispose]()
  })

  it('comes back after the server restarted', async () => {
    await server.restart()
    const { rows } = await sql.pool.query('select 1 as one')
    expect(rows).toEqual([{ one: 1 }])
  })
})

describe('a database server that is not there', () => {
  it('is reported without the password', async () => {
    const url = 'postgresql+psycopg2://user:secret@127.0.0.1:1/convonet?sslmode=disable'
    const failure = await createPostgresSql({ url, log }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'upstream-failed' })
    expect(String(failure)).toContain('No database at 127.0.0.1:1/convonet')
    expect(String(failure)).not.toContain('secret')
  })
})
