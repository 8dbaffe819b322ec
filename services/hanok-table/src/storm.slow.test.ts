import type { Table } from '@convonet/contracts/reservations'
import { createLog } from '@convonet/kit/process/log'
import { createPostgresSql } from '@convonet/kit/store/postgres-sql'
import type { Sql } from '@convonet/kit/store/sql'
import { postgresProgram, startPostgres } from '@convonet/kit/testing/postgres'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe } from 'vitest'
import { crowdContract } from './testing/crowd.contract.ts'
import { leapingClock } from './testing/leaping-clock.ts'
import { openHouse } from './testing/open-house.ts'
import { openReplica } from './testing/replica.ts'
import { type House, stormContract } from './testing/storm.contract.ts'

const { HANOK_STORMS, HANOK_STORM_SEED } = process.env
const LONG = Number(HANOK_STORMS ?? 0)
/** fast-check tells the seed of what failed. */
const AGAIN = HANOK_STORM_SEED ? { seed: Number(HANOK_STORM_SEED) } : {}
/** A Friday in New York, at ten. */
const START = Date.parse('2026-11-27T10:00:00-05:00')
const JOINED = { area: 'hall', joins: 'hall' }
const EVERY_DAY = Object.fromEntries(
  [1, 2, 3, 4, 5, 6, 7].map((day) => [day, [{ opens: '11:30', closes: '22:00' }]]),
)

/** Few tables, so that everybody is in each other's way. */
const furnish = (sql: Sql) =>
  openHouse(sql, {
    seats: [2, 4, { name: 'A', seats: 4, ...JOINED }, { name: 'B', seats: 6, ...JOINED }],
    rules: { hours: EVERY_DAY, guestsPerQuarterHour: 20 },
  })

describe.skipIf(!postgresProgram())('two replicas on one PostgreSQL server', () => {
  const opened: AsyncDisposable[] = []
  let house: House
  beforeAll(async () => {
    const server = await startPostgres()
    const log = createLog('test', 'silent')
    const connect = () => createPostgresSql({ url: server.url, log })
    const sql = await connect()
    await furnish(sql)
    const clock = leapingClock(START)
    const replicas = [await openReplica(connect, clock), await openReplica(connect, clock)]
    opened.push(...replicas, sql, server)
    house = { sql, clock, replicas, tables: await tablesOf(sql) }
  }, 60_000)
  afterAll(() => close(opened))

  stormContract(() => house, { runs: LONG || 8, atOnce: 40, ...AGAIN })
  crowdContract(() => house)
})

describe('the service on PGlite', () => {
  const opened: AsyncDisposable[] = []
  let house: House
  beforeAll(async () => {
    const sql = await openTestSql()
    await furnish(sql)
    const clock = leapingClock(START)
    const replica = await openReplica(async () => sql, clock, false)
    opened.push(replica, sql)
    house = { sql, clock, replicas: [replica], tables: await tablesOf(sql) }
  }, 60_000)
  afterAll(() => close(opened))

  stormContract(() => house, { runs: LONG || 3, atOnce: 24, ...AGAIN })
  crowdContract(() => house)
})

async function tablesOf({ pool }: Sql): Promise<Table[]> {
  const { rows } = await pool.query<Table>(
    'select id, name, seats, area, joins from hanok_tables order by id',
  )
  return rows
}

async function close(opened: readonly AsyncDisposable[]): Promise<void> {
  for (const one of opened) await one[Symbol.asyncDispose]()
}
