import { manualClock } from '@convonet/kit/process/manual-clock'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCallStore, RESUME_WITHIN_MS, type UnansweredTurn } from './call-store.ts'
import { migrations } from './migrations.ts'

const SECRET = 'the secret of this deployment, long enough'
const caller = { userId: '5f0c9bd0-4c1e-4a39-8e0f-0f1a1f0f1a1f', name: 'Ann', channel: 'web' } as const

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
  await sql.migrate('voice-gateway', migrations)
})
afterAll(() => sql[Symbol.asyncDispose]())

async function scene() {
  const clock = manualClock(Date.UTC(2026, 0, 1))
  const store = createCallStore(sql, clock, SECRET)
  const { call, secret } = await store.open({ caller, language: 'en-US', timeZone: 'Europe/Berlin' })
  const turn = (number: number, lastNumber = number): UnansweredTurn => ({
    turnId: `${call.callId}.${number}`,
    number,
    lastNumber,
    heard: `words ${number}`,
    interrupted: undefined,
  })
  return { clock, store, call, secret, turn }
}

describe('a call', () => {
  it('is resumed by whoever has its secret', async () => {
    const { store, call, secret } = await scene()
    expect(await store.resume(call.callId, secret)).toEqual({ call, unanswered: null })
    expect(call).toMatchObject({ caller, language: 'en-US', timeZone: 'Europe/Berlin', acknowledged: -1 })
  })

  it.each([
    ['another secret', (id: string) => [id, 'x'.repeat(43)]],
    ['no secret', (id: string) => [id, '']],
    ['its own id as the secret', (id: string) => [id, id]],
    ['an id that nobody has', () => ['5f0c9bd0-4c1e-4a39-8e0f-0f1a1f0f1a1f', 'x']],
    ['something that is no id', () => ["' or 1=1 --", 'x']],
  ])('is not resumed with %s', async (_, attempt) => {
    const { store, call } = await scene()
    const [id = '', secret = ''] = attempt(call.callId)
    expect(await store.resume(id, secret)).toBe(null)
  })

  it("is not resumed with another call's secret", async () => {
    const [one, other] = [await scene(), await scene()]
    expect(await one.store.resume(one.call.callId, other.secret)).toBe(null)
  })

  it('is not resumed where the deployment has another secret', async () => {
    const { clock, call, secret } = await scene()
    const elsewhere = createCallStore(sql, clock, 'another secret of another deployment')
    expect(await elsewhere.resume(call.callId, secret)).toBe(null)
  })

  it('keeps no secret in the database that would resume it', async () => {
    const { call, secret } = await scene()
    const { rows } = await sql.pool.query('select * from voice_calls where call_id = $1', [call.callId])
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  it('can be resumed for ten minutes after the page was last there, again and again', async () => {
    const { clock, store, call, secret } = await scene()
    clock.advance(RESUME_WITHIN_MS - 1)
    await store.seen(call.callId)
    clock.advance(RESUME_WITHIN_MS - 1)
    expect(await store.resume(call.callId, secret)).not.toBe(null)
    clock.advance(RESUME_WITHIN_MS - 1)
    expect(await store.resume(call.callId, secret)).not.toBe(null)
    clock.advance(RESUME_WITHIN_MS)
    expect(await store.resume(call.callId, secret)).toBe(null)
  })

  it('is resumed behind the last words that were kept', async () => {
    const { store, call, secret, turn } = await scene()
    await store.understood(call.callId, turn(5, 80))
    await store.understood(call.callId, turn(90, 95))
    await store.understood(call.callId, turn(7, 8))
    expect((await store.resume(call.callId, secret))?.call.acknowledged).toBe(95)
  })
})

describe('a turn', () => {
  it('is unanswered until it is answered', async () => {
    const { store, call, secret, turn } = await scene()
    const interrupted = { turnId: `${call.callId}.1`, heard: 'You "have" two' }
    await store.understood(call.callId, { ...turn(5, 80), interrupted })
    expect((await store.resume(call.callId, secret))?.unanswered).toEqual({ ...turn(5, 80), interrupted })
    await store.answered(turn(5).turnId)
    expect((await store.resume(call.callId, secret))?.unanswered).toBe(null)
  })

  it('is the latest of several unanswered', async () => {
    const { store, call, secret, turn } = await scene()
    await Promise.all([turn(5), turn(10), turn(9)].map((each) => store.understood(call.callId, each)))
    expect((await store.resume(call.callId, secret))?.unanswered?.number).toBe(10)
  })

  it('stays answered when it is understood once more', async () => {
    const { store, call, secret, turn } = await scene()
    await store.understood(call.callId, turn(5))
    await store.answered(turn(5).turnId)
    await store.understood(call.callId, turn(5))
    expect((await store.resume(call.callId, secret))?.unanswered).toBe(null)
  })

  it('keeps the time in which its call can be resumed', async () => {
    const { clock, store, call, secret, turn } = await scene()
    clock.advance(RESUME_WITHIN_MS - 1)
    await store.understood(call.callId, turn(5))
    clock.advance(RESUME_WITHIN_MS - 1)
    expect(await store.resume(call.callId, secret)).not.toBe(null)
  })

  it('fails alone when its call is gone, whatever is kept beside it', async () => {
    const [one, other] = [await scene(), await scene()]
    await sql.pool.query('delete from voice_calls where call_id = $1', [other.call.callId])
    const outcomes = await Promise.allSettled([
      one.store.understood(one.call.callId, one.turn(5)),
      one.store.understood(other.call.callId, other.turn(5)),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect((await one.store.resume(one.call.callId, one.secret))?.unanswered?.number).toBe(5)
  })
})

it('erases what was said in calls that nobody can resume any more, and nothing else', async () => {
  const old = await scene()
  await old.store.understood(old.call.callId, old.turn(5))
  old.clock.advance(3 * RESUME_WITHIN_MS)
  const live = createCallStore(sql, old.clock, SECRET)
  const { call, secret } = await live.open({ caller, language: 'en', timeZone: 'UTC' })
  await live.forgetOld()
  const { rows } = await sql.pool.query('select call_id from voice_calls')
  expect(rows.map(({ call_id }) => call_id)).toContain(call.callId)
  expect(rows.map(({ call_id }) => call_id)).not.toContain(old.call.callId)
  const turns = await sql.pool.query('select * from voice_turns where call_id = $1', [old.call.callId])
  expect(turns.rows).toEqual([])
  expect(await live.resume(call.callId, secret)).not.toBe(null)
})

it('does not erase a call that may still be going on', async () => {
  const { clock, store, call, turn } = await scene()
  clock.advance(RESUME_WITHIN_MS + 1)
  await store.forgetOld()
  await store.understood(call.callId, turn(5))
})
