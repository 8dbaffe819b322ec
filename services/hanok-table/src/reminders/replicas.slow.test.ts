import { createLog } from '@convonet/kit/process/log'
import { manualClock } from '@convonet/kit/process/manual-clock'
import { createBossJobs } from '@convonet/kit/store/boss-jobs'
import { createPostgresSql } from '@convonet/kit/store/postgres-sql'
import type { Sql } from '@convonet/kit/store/sql'
import { postgresProgram, startPostgres } from '@convonet/kit/testing/postgres'
import type { TestServer } from '@convonet/kit/testing/redis'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Notice, Notifier } from '../ports.ts'
import { engineOn } from '../testing/engine.ts'
import { DAY_BEFORE, TWO_HOURS_BEFORE } from '../testing/reminder-scene.ts'
import { remindersContract } from './reminders.contract.ts'
import { createReminders, type Reminders } from './reminders.ts'

const log = createLog('test', 'silent')
const GUESTS = 12

/** A replica: its own connections, jobs and sweeps, and a telephone that all of them share. */
async function startReplica(sql: Sql, told: Notice[], moment: number) {
  const clock = manualClock(moment)
  const jobs = await createBossJobs({ sql, log, pollMs: 20, pauseS: 0 })
  const notifier: Notifier = {
    async tell(notice) {
      told.push(notice)
      return { kind: 'ringing', reference: String(notice.reservationId) }
    },
  }
  const reminders = createReminders({ sql, jobs, clock, log, notifier, publicUrl: null })
  return {
    reminders,
    async [Symbol.asyncDispose]() {
      await reminders[Symbol.asyncDispose]()
      await jobs[Symbol.asyncDispose]()
    },
  }
}

async function bookAll(sql: Sql): Promise<number[]> {
  const engine = engineOn(() => sql)
  await engine.open(Array.from({ length: GUESTS }, () => 4))
  const ids: number[] = []
  for (let guest = 0; guest < GUESTS; guest++) ids.push((await engine.booked()).id)
  return ids
}

const sentIn = async (sql: Sql): Promise<number> =>
  (await sql.pool.query(`select count(*)::int as sent from hanok_reminders where state = 'sent'`)).rows[0]
    .sent

const toldIds = (told: readonly Notice[]) =>
  told.map(({ reservationId }) => reservationId).toSorted((a, b) => a - b)

const sweepAtOnce = async (all: readonly { reminders: Reminders }[]) =>
  (await Promise.all(all.map(({ reminders }) => reminders.sweep()))).reduce((sum, found) => sum + found, 0)

describe.skipIf(!postgresProgram())('reminders on a PostgreSQL server', () => {
  let server: TestServer
  let sql: Sql
  beforeAll(async () => {
    server = await startPostgres()
    sql = await createPostgresSql({ url: server.url, log })
  }, 60_000)
  afterAll(async () => {
    await sql[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  remindersContract(() => sql)

  it.each([2, 8])(
    'are sent once by %i replicas that sweep at once, again and again',
    async (count) => {
      const guests = await bookAll(sql)
      const told: Notice[] = []
      const pools = await Promise.all(
        Array.from({ length: count }, () => createPostgresSql({ url: server.url, log })),
      )
      const replicas = await Promise.all(pools.map((pool) => startReplica(pool, told, DAY_BEFORE)))
      const found = await sweepAtOnce(replicas)
      expect(found).toBe(GUESTS)
      expect(await sweepAtOnce(replicas)).toBe(0)
      await expect.poll(() => sentIn(sql), { timeout: 20_000 }).toBe(GUESTS)
      expect(await sweepAtOnce(replicas)).toBe(0)
      expect(toldIds(told)).toEqual(guests)
      for (const replica of replicas) await replica[Symbol.asyncDispose]()
      for (const pool of pools) await pool[Symbol.asyncDispose]()
    },
    60_000,
  )

  it('that were recorded by a replica that died are sent by another', async () => {
    const guests = await bookAll(sql)
    const told: Notice[] = []
    const lost = await startReplica(sql, told, TWO_HOURS_BEFORE)
    const swept = lost.reminders.sweep()
    await lost[Symbol.asyncDispose]()
    expect(await swept).toBe(GUESTS)
    expect(told.length).toBeLessThan(GUESTS)
    await using next = await startReplica(sql, told, TWO_HOURS_BEFORE)
    expect(await next.reminders.sweep()).toBe(0)
    await expect.poll(() => sentIn(sql), { timeout: 20_000 }).toBe(GUESTS)
    expect(toldIds(told)).toEqual(guests)
  }, 60_000)
})

describe('reminders on PGlite', () => {
  it('are sent once by two that sweep at once', async () => {
    await using sql = await openTestSql()
    const guests = await bookAll(sql)
    const told: Notice[] = []
    await using one = await startReplica(sql, told, DAY_BEFORE)
    await using two = await startReplica(sql, told, DAY_BEFORE)
    expect(await sweepAtOnce([one, two])).toBe(GUESTS)
    await expect.poll(() => sentIn(sql), { timeout: 20_000 }).toBe(GUESTS)
    expect(toldIds(told)).toEqual(guests)
  }, 60_000)
})
