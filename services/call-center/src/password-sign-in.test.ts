import { manualClock } from '@convonet/kit/process/manual-clock'
import { LOCKED_MS } from '@convonet/kit/store/lock-out'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { FAILURES_ALLOWED, FAILURES_ALLOWED_ANYHOW } from './password-sign-in.ts'
import { PASSWORD, staffUnderTest } from './staff-under-test.ts'
import { NOON } from './turn-of.ts'

let sql: Sql
let clock: ReturnType<typeof manualClock>
let under: Awaited<ReturnType<typeof staffUnderTest>>
beforeAll(async () => {
  sql = await openTestSql()
}, 30_000)
afterAll(() => sql[Symbol.asyncDispose]())
beforeEach(async () => {
  clock = manualClock(NOON)
  under = await staffUnderTest(sql, clock)
  await under.join('ada', 'agent')
  await under.join('bob', null)
})

const signIn = (name: string, password: string, address = '10.0.0.1') =>
  under.staff.passwordSignIn.signIn(`${name}@example.test`, password, address)
const kindOf = async (...given: Parameters<typeof signIn>) => (await signIn(...given)).kind

describe('signing in with a password', () => {
  it('lets in whoever knows it, whatever the case of the address', async () => {
    expect(await signIn('ada', PASSWORD)).toMatchObject({ kind: 'welcome', account: { role: 'agent' } })
    expect(await kindOf('ADA', PASSWORD)).toBe('welcome')
    const { rows } = await sql.pool.query(`select last_login_at from users_anthropic where username = 'ada'`)
    expect(new Date(rows[0].last_login_at).getTime()).toBe(NOON)
  })

  it('answers a wrong password, an unknown address and an inactive person alike', async () => {
    const account = await under.join('cyd', 'admin')
    await under.staff.people.change(account.id, { isActive: false })
    expect(await signIn('ada', 'wrong')).toEqual({ kind: 'refused' })
    expect(await signIn('nobody', PASSWORD)).toEqual({ kind: 'refused' })
    expect(await signIn('cyd', PASSWORD)).toEqual({ kind: 'refused' })
  })

  it('takes the bcrypt hash of v2 and leaves a better one behind', async () => {
    const ofAbc = '$2b$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i'
    await sql.pool.query(`update users_anthropic set password_hash = $1 where username = 'bob'`, [ofAbc])
    expect(await kindOf('bob', 'abd')).toBe('refused')
    expect(await kindOf('bob', 'abc')).toBe('welcome')
    const { rows } = await sql.pool.query(`select password_hash from users_anthropic where username = 'bob'`)
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$/)
    expect(await kindOf('bob', 'abc')).toBe('welcome')
  })

  it('locks an address out of an account after five failures, even with the right password', async () => {
    for (let n = 1; n < FAILURES_ALLOWED; n++) expect(await kindOf('ada', 'wrong')).toBe('refused')
    expect(await signIn('ada', 'wrong')).toEqual({ kind: 'locked', retryAfterMs: LOCKED_MS })
    clock.advance(60_000)
    expect(await signIn('ada', PASSWORD)).toEqual({ kind: 'locked', retryAfterMs: LOCKED_MS - 60_000 })
    expect(await kindOf('ada', PASSWORD, '10.0.0.2')).toBe('welcome')
    expect(await kindOf('bob', PASSWORD)).toBe('welcome')
    clock.advance(LOCKED_MS - 60_000)
    expect(await kindOf('ada', PASSWORD)).toBe('welcome')
  })

  it('counts attempts that are made at once', async () => {
    const kinds = await Promise.all(Array.from({ length: 12 }, () => kindOf('ada', 'wrong')))
    expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(FAILURES_ALLOWED - 1)
  })

  it('begins to count anew after a success', async () => {
    for (let round = 0; round < 3; round++) {
      for (let n = 1; n < FAILURES_ALLOWED; n++) expect(await kindOf('ada', 'wrong')).toBe('refused')
      expect(await kindOf('ada', PASSWORD)).toBe('welcome')
    }
  })

  it('locks an account that is guessed at from many addresses', async () => {
    for (let n = 1; n < FAILURES_ALLOWED_ANYHOW; n++)
      expect(await kindOf('ada', 'wrong', `10.0.1.${n}`)).toBe('refused')
    expect(await kindOf('ada', 'wrong', '10.0.2.1')).toBe('locked')
    expect(await kindOf('ada', PASSWORD, '10.0.2.2')).toBe('locked')
    expect(await kindOf('bob', PASSWORD, '10.0.2.2')).toBe('welcome')
  })

  it('locks an address that guesses at many accounts', async () => {
    for (let n = 1; n < FAILURES_ALLOWED_ANYHOW; n++)
      expect(await kindOf(`guess${n}`, 'wrong')).toBe('refused')
    expect(await kindOf('another', 'wrong')).toBe('locked')
    expect(await kindOf('ada', PASSWORD)).toBe('locked')
    expect(await kindOf('ada', PASSWORD, '10.0.0.2')).toBe('welcome')
  })

  it('one address alone cannot lock somebody else’s account', async () => {
    for (let n = 0; n < FAILURES_ALLOWED_ANYHOW * 2; n++) await signIn('ada', 'wrong')
    expect(await kindOf('ada', PASSWORD, '10.0.0.2')).toBe('welcome')
  })

  it('leaves a trace of failures, without what was typed in', async () => {
    await signIn('ada', 'wrong')
    clock.advance(1)
    await signIn('my-password-by-mistake', 'wrong')
    const rows = await under.audited()
    expect(rows).toMatchObject([
      { event: 'sign-in-failed', user_id: expect.any(String), address: '10.0.0.1' },
      { event: 'sign-in-failed', user_id: null, address: '10.0.0.1' },
    ])
    const attempts = await sql.pool.query('select address from sign_in_attempts')
    expect(JSON.stringify([rows, attempts.rows])).not.toMatch(/my-password|ada@/)
  })
})
