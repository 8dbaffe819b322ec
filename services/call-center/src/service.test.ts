import { randomUUID } from 'node:crypto'
import { TURN_FINISHED, type TurnRecord } from '@convonet/contracts/monitor'
import { createServer } from '@convonet/kit/http/server'
import { createServiceTokens } from '@convonet/kit/http/service-token'
import { createLog } from '@convonet/kit/process/log'
import { manualClock } from '@convonet/kit/process/manual-clock'
import { createMemoryBlobs } from '@convonet/kit/store/memory-blobs'
import { createMemoryEvents } from '@convonet/kit/store/memory-events'
import { createMemoryKeyValue } from '@convonet/kit/store/memory-key-value'
import type { Sql } from '@convonet/kit/store/sql'
import { fakeSessions } from '@convonet/kit/testing/fake-sessions'
import { createMemoryJobs } from '@convonet/kit/testing/memory-jobs'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { callCenterConfig } from './config.ts'
import { createCallCenter } from './service.ts'
import { NOON, turnOf } from './turn-of.ts'

const config = callCenterConfig.parse({
  PIN_HASH_KEY: 'k'.repeat(32),
  SERVICE_TOKEN_SECRET: 's'.repeat(32),
  JWT_SECRET_KEY: 'j'.repeat(32),
})
const log = createLog('test', 'silent')

describe('the call centre', { timeout: 15_000 }, () => {
  let sql: Sql
  beforeAll(async () => {
    sql = await openTestSql()
  }, 30_000)
  afterAll(() => sql[Symbol.asyncDispose]())
  beforeEach(() => sql.pool.query('drop schema public cascade; create schema public'))

  async function open() {
    const clock = manualClock(NOON)
    const events = createMemoryEvents({ log, clock })
    const keyValue = createMemoryKeyValue(clock)
    const jobs = createMemoryJobs(clock)
    const blobs = createMemoryBlobs()
    const draining = new AbortController().signal
    const service = await createCallCenter(
      { sql, keyValue, events, jobs, blobs, log, clock, draining, sessions: fakeSessions() },
      config,
    )
    const app = await createServer({ log })
    await app.register(service.routes)
    const tokens = createServiceTokens(config.SERVICE_TOKEN_SECRET, clock)
    const token = await tokens.sign({ service: 'voice-gateway', caller: null })
    const authorization = `Bearer ${token}`
    const turnsOf = async (callId: string) => {
      const reply = await app.inject({
        url: `/call-center/calls/${callId}/turns`,
        headers: { authorization },
      })
      return reply.json().turns as TurnRecord[]
    }
    const close = async () => {
      await service[Symbol.asyncDispose]()
      await app.close()
    }
    return { app, clock, events, authorization, turnsOf, close, [Symbol.asyncDispose]: close }
  }

  const findByPin = (authorization?: string) => ({
    method: 'POST' as const,
    url: '/call-center/identity/pin',
    body: { pin: '2468' },
    headers: authorization ? { authorization } : {},
  })

  it('says that it is well', async () => {
    await using center = await open()
    const reply = await center.app.inject('/call-center/health')
    expect(reply.json()).toMatchObject({ status: 'ok', service: 'call-center' })
  })

  it('tells our services who has a PIN, and on the embedded database knows the demo caller', async () => {
    await using center = await open()
    const reply = await center.app.inject(findByPin(center.authorization))
    expect(reply.json()).toMatchObject({ person: { name: 'Alex Demo' } })
  })

  it('tells nobody else', async () => {
    await using center = await open()
    expect((await center.app.inject(findByPin())).statusCode).toBe(401)
    expect((await center.app.inject(findByPin('Bearer forged'))).statusCode).toBe(401)
  })

  it('stores announced turns once each and answers the call’s own, the oldest first', async () => {
    await using center = await open()
    const callId = randomUUID()
    const turns = [0, 1, 2].map((number) => turnOf(callId, number))
    for (const turn of [turns[2], turns[0], turns[0], turns[1], turnOf(randomUUID(), 0)]) {
      await center.events.publish(TURN_FINISHED, turn)
    }
    await center.close()
    await using again = await open()
    expect(await again.turnsOf(callId)).toEqual(turns)
  })

  it('stores a burst in few statements, and the rest of it while it ends', async () => {
    await using center = await open()
    let statements = 0
    sql.pool.on('acquire', () => statements++)
    const callId = randomUUID()
    for (let number = 0; number < 400; number++) {
      await center.events.publish(TURN_FINISHED, turnOf(callId, number))
    }
    await center.close()
    sql.pool.removeAllListeners('acquire')
    const { rows } = await sql.pool.query('select count(*)::int from turn_records')
    expect(rows).toEqual([{ count: 400 }])
    expect(statements).toBeLessThanOrEqual(8)
  })

  it('sets aside what is not a turn record and stores the others', async () => {
    const center = await open()
    const callId = randomUUID()
    await center.events.publish(TURN_FINISHED, { turnId: 'incomplete' })
    await center.events.publish(TURN_FINISHED, turnOf(callId, 1))
    while ((await center.turnsOf(callId)).length === 0) center.clock.advance(1000)
    await center.close()
  })
})
