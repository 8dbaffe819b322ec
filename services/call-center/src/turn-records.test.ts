import { randomUUID } from 'node:crypto'
import { manualClock } from '@convonet/kit/process/manual-clock'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from './migrations.ts'
import { NOON, turnOf } from './turn-of.ts'
import { createTurnRecords } from './turn-records.ts'

const DAY = 24 * 3_600_000

describe('turn records', () => {
  let sql: Sql
  const records = () => createTurnRecords(sql, manualClock(NOON))
  beforeAll(async () => {
    sql = await openTestSql()
    await sql.migrate('call-center', migrations)
  }, 30_000)
  afterAll(() => sql[Symbol.asyncDispose]())
  beforeEach(() => sql.pool.query('truncate turn_records'))

  it('come back as they were stored, the oldest first', async () => {
    const callId = randomUUID()
    const turns = [0, 1, 2].map((number) => turnOf(callId, number))
    await records().add(turns.toReversed())
    expect(await records().ofCall(callId)).toEqual(turns)
  })

  it('keep what was stored first under a turn id', async () => {
    const callId = randomUUID()
    await records().add([turnOf(callId, 0)])
    await records().add([{ ...turnOf(callId, 0), said: 'Something else.' }, turnOf(callId, 1)])
    expect(await records().ofCall(callId)).toEqual([turnOf(callId, 0), turnOf(callId, 1)])
  })

  it('answer the latest hundred of a long call', async () => {
    const callId = randomUUID()
    await records().add(Array.from({ length: 120 }, (_, number) => turnOf(callId, number)))
    const found = await records().ofCall(callId)
    expect(found).toHaveLength(100)
    expect(found.at(-1)).toEqual(turnOf(callId, 119))
  })

  it('are forgotten after a week', async () => {
    const callId = randomUUID()
    const old = { ...turnOf(callId, 0), startedAt: NOON - 8 * DAY }
    const recent = { ...turnOf(callId, 1), startedAt: NOON - 6 * DAY }
    await records().add([old, recent])
    await records().forgetOld()
    expect(await records().ofCall(callId)).toEqual([recent])
  })
})
