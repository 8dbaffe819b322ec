import { systemClock } from '@convonet/kit/process/clock'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { managePeople } from './manage-people.ts'
import { staffUnderTest } from './staff-under-test.ts'

const EMAIL = 'grace@example.test'
const { signal } = new AbortController()

describe('people managed on the machine', () => {
  let sql: Sql
  let under: Awaited<ReturnType<typeof staffUnderTest>>
  beforeAll(async () => {
    sql = await openTestSql()
  }, 30_000)
  afterAll(() => sql[Symbol.asyncDispose]())
  beforeEach(async () => {
    under = await staffUnderTest(sql, systemClock)
  })
  const manage = () => managePeople(sql, under.config)
  const signIn = (password: string) => under.staff.passwordSignIn.signIn(EMAIL, password, '10.0.0.1')

  it('begin with an admin, who signs in with the password that was shown once', async () => {
    const { password } = await (await manage()).add(EMAIL, 'admin', 'Grace Brewster Hopper')
    expect(password).toMatch(/^[\w-]{20}$/)
    expect(await signIn(password ?? '')).toMatchObject({
      kind: 'welcome',
      account: { firstName: 'Grace', lastName: 'Brewster Hopper', role: 'admin' },
    })
  })

  it('get another role and keep their password', async () => {
    const people = await manage()
    const { password } = await people.add(EMAIL, 'agent', 'Grace Hopper')
    expect(await people.add('GRACE@example.test', 'supervisor', 'somebody')).toEqual({ password: null })
    expect(await signIn(password ?? '')).toMatchObject({
      account: { firstName: 'Grace', role: 'supervisor' },
    })
    expect(await people.all()).toHaveLength(1)
  })

  it('are signed out everywhere when they are deactivated or get a new password', async () => {
    const people = await manage()
    const { password } = await people.add(EMAIL, 'agent', 'Grace Hopper')
    const [account] = await people.all()
    const id = account?.id ?? ''
    const open = async () =>
      [await under.staff.sessions.open(id, 'x'), await under.staff.accessTokens.refresh(id)] as const
    const isOut = async ([session, refresh]: readonly [string, string]) => {
      expect(await under.staff.identity.findBySession(session, { signal })).toBeNull()
      expect(await under.staff.accessTokens.exchange(refresh)).toEqual({ kind: 'refused' })
    }
    const first = await open()
    await people.deactivate(EMAIL)
    await isOut(first)
    expect(await signIn(password ?? '')).toEqual({ kind: 'refused' })

    await people.activate(EMAIL)
    await isOut(first)
    const second = await open()
    const fresh = await people.resetPassword(EMAIL)
    await isOut(second)
    expect(await signIn(password ?? '')).toEqual({ kind: 'refused' })
    expect(await signIn(fresh?.password ?? '')).toMatchObject({ kind: 'welcome' })
    const events = (await under.audited()).map(({ event }) => event)
    expect(events).toEqual(
      expect.arrayContaining(['person-added', 'deactivated', 'activated', 'password-changed']),
    )
  })

  it('who do not exist are said not to', async () => {
    const people = await manage()
    expect(await people.deactivate(EMAIL)).toBeNull()
    expect(await people.activate(EMAIL)).toBeNull()
    expect(await people.resetPassword(EMAIL)).toBeNull()
  })
})
