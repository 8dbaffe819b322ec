import { randomUUID } from 'node:crypto'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLocalChat } from '../../adapters/local-chat.ts'
import { conversation, type PayerUnderTest, payerUnderTest, SAM, use } from './payer-under-test.ts'

const model = createLocalChat({ embeddings: null })
let sql: Sql
let payer: PayerUnderTest

beforeAll(async () => {
  sql = await openTestSql()
  payer = await payerUnderTest(sql, { birthDateRequired: true })
})
afterAll(async () => {
  await payer.host[Symbol.asyncDispose]()
  await sql[Symbol.asyncDispose]()
})

/** One call, turn by turn. */
function call(caller?: typeof SAM) {
  const callId = randomUUID()
  let turn = 0
  const next = (name: string, args?: Record<string, unknown>) =>
    use(payer, [name, args], { callId, turn: turn++, ...(caller && { caller }) })
  return { callId, next, born: (day: string) => next('verify_date_of_birth', { date_of_birth: day }) }
}

describe('where the date of birth is required', () => {
  it('nothing about the member is told before it, and everything after', async () => {
    const { next, born } = call()
    const asked = await next('get_claim_status', { claim_id: 'CLM202601150001' })
    expect(asked).toMatchObject({ kind: 'verify-birth-date', items: [] })
    expect(asked.meta['convonet/next']).toMatchObject({
      call: { name: 'verify_date_of_birth' },
      ask: 'date_of_birth',
    })
    const verified = await born('1985-06-15')
    expect(verified.kind).toBe('verified')
    expect(verified.meta['convonet/next']).toMatchObject({
      call: { name: 'get_claim_status', arguments: { claim_id: 'CLM202601150001' } },
    })
    expect((await next('get_claim_status', { claim_id: 'CLM202601150001' })).kind).toBe('decided')
  })

  it('every protected tool waits for it, and the directory does not', async () => {
    const { next } = call()
    for (const { name, inputSchema } of payer.host.tools.filter(
      (tool) => tool.name !== 'verify_date_of_birth',
    )) {
      const args = Object.fromEntries((inputSchema.required ?? []).map((key) => [key, 'A1234']))
      const { kind } = await next(name, args)
      expect({ name, waits: kind === 'verify-birth-date' }).toEqual({ name, waits: !/provider/.test(name) })
    }
  })

  it('is remembered for this call only', async () => {
    const first = call()
    await first.born('1985-06-15')
    expect((await first.next('check_eligibility')).kind).toBe('active')
    expect((await call().next('check_eligibility')).kind).toBe('verify-birth-date')
    const theirs = call(SAM)
    expect((await theirs.born('1985-06-15')).kind).toBe('wrong-birth-date')
  })

  it('holds for a day where a client from outside has no call', async () => {
    const outside = (name: string, args: Record<string, unknown>, day: string) =>
      use(payer, [name, args], { callId: 'mcp', day })
    await outside('verify_date_of_birth', { date_of_birth: '1985-06-15' }, '2026-11-22')
    expect((await outside('check_eligibility', {}, '2026-11-22')).kind).toBe('active')
    expect((await outside('check_eligibility', {}, '2026-11-23')).kind).toBe('verify-birth-date')
  })

  it('may be wrong three times, then the call stays locked', async () => {
    const { next, born } = call()
    expect((await born('1985-06-14')).kind).toBe('wrong-birth-date')
    expect((await born('not a day')).kind).toBe('bad-date')
    expect((await born('1985-06-16')).kind).toBe('wrong-birth-date')
    expect((await born('1986-06-15')).kind).toBe('verification-locked')
    expect((await born('1985-06-15')).kind).toBe('verification-locked')
    expect((await next('check_eligibility')).kind).toBe('verification-locked')
  })

  it('cannot be guessed by many attempts in one turn', async () => {
    const callId = randomUUID()
    const guess = (day: string) =>
      use(payer, ['verify_date_of_birth', { date_of_birth: day }], { callId, turn: 0 })
    expect((await guess('1985-06-14')).kind).toBe('wrong-birth-date')
    expect((await guess('1985-06-15')).kind).toBe('wrong-birth-date')
    const { rows } = await sql.pool.query(
      "select outcome from healthcare_access_log where call_id = $1 and tool = 'verify_date_of_birth'",
      [callId],
    )
    expect(rows).toHaveLength(2)
  })

  it('is asked for in a conversation, which then goes on', async () => {
    const say = await conversation(payer, { model })
    expect(await say("what's my deductible?")).toBe(
      'Before I look into your health records, I need to make sure that it is you. What is your date of birth?',
    )
    expect(await say('June 14th 1985')).toContain('does not match')
    expect(await say('June 15th 1985')).toBe(
      'Thank you, that matches our records. Shall I go on with your question?',
    )
    expect(await say('yes')).toContain('$750 is left')
  })
})
