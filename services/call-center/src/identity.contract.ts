import type { StaffRole } from '@convonet/contracts/staff-role'
import { manualClock } from '@convonet/kit/process/manual-clock'
import type { Sql } from '@convonet/kit/store/sql'
import { beforeEach, describe, expect, it } from 'vitest'
import { ACCESS_TOKEN_MS, REFRESH_TOKEN_MS, REUSE_GRACE_MS } from './access-tokens.ts'
import type { Account } from './people.ts'
import { LONGEST_SESSION_MS } from './session-store.ts'
import { configUnderTest, staffUnderTest } from './staff-under-test.ts'
import { NOON } from './turn-of.ts'

const { signal } = new AbortController()
const IDLE_MS = configUnderTest().SESSION_IDLE_MINUTES * 60_000
const DAY_MS = 24 * 3_600_000

/** How people are known by their sessions and tokens, on either database. */
export function identityContract(subject: () => Sql): void {
  let clock: ReturnType<typeof manualClock>
  let under: Awaited<ReturnType<typeof staffUnderTest>>
  let ada: Account
  beforeEach(async () => {
    clock = manualClock(NOON)
    under = await staffUnderTest(subject(), clock)
    ada = await under.join('ada', 'supervisor')
  })
  const find = (token: string) => under.staff.identity.findBySession(token, { signal })
  const asAda = { name: 'ada Example', email: 'ada@example.test', role: 'supervisor' }
  /** One of each, all of one person. */
  async function everyToken() {
    const { sessions, apiTokens, accessTokens } = under.staff
    const made = await apiTokens.make(ada.id, { name: 'robot', role: 'agent', days: 30 })
    return [await sessions.open(ada.id, '10.0.0.1'), made.token, await accessTokens.access(ada, null)]
  }

  it('tells who holds a session, an API token or an access token', async () => {
    const [session = '', apiToken = '', accessToken = ''] = await everyToken()
    expect(await find(session)).toEqual({ userId: ada.id, ...asAda })
    expect(await find(apiToken)).toEqual({ userId: ada.id, ...asAda, role: 'agent' })
    expect(await find(accessToken)).toEqual({ userId: ada.id, ...asAda })
    for (const token of await everyToken()) {
      for (const wrong of [token.slice(0, -2), `${token}x`, token.toUpperCase()])
        expect(await find(wrong)).toBeNull()
    }
    for (const wrong of ['', 'x', 'a.b.c', 'convonet_', 'convonet_x', "' or 1=1 --"])
      expect(await find(wrong)).toBeNull()
  })

  it('knows nobody by any of them from the moment they are made inactive', async () => {
    const tokens = await everyToken()
    await under.staff.people.change(ada.id, { isActive: false })
    for (const token of tokens) expect(await find(token)).toBeNull()
  })

  it('never stores a token itself', async () => {
    const tokens = [...(await everyToken()), await under.staff.accessTokens.refresh(ada.id)]
    const { rows: tables } = await subject().pool.query(
      `select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    expect(tables.length).toBeGreaterThan(5)
    for (const { table_name } of tables) {
      const stored = JSON.stringify((await subject().pool.query(`select * from ${table_name}`)).rows)
      for (const token of tokens) {
        expect(stored).not.toContain(token)
        expect(stored).not.toContain(
          token
            .replace(/^convonet_/, '')
            .split('.')
            .at(-1),
        )
      }
    }
  })

  it('answers departments and their lines, none of which is anything but digits', async () => {
    await subject().pool.query(
      `insert into directory_departments values ('b', 'Second', 2), ('a', 'First', 1)`,
    )
    await subject().pool.query(
      `insert into directory_extensions values ('b', '2001', 'Front desk', '{billing}')`,
    )
    expect(await under.staff.identity.departments({ signal })).toEqual([
      { id: 'a', title: 'First', extensions: [] },
      {
        id: 'b',
        title: 'Second',
        extensions: [{ extension: '2001', name: 'Front desk', skills: ['billing'] }],
      },
    ])
    const wrong = subject().pool.query(`insert into directory_extensions values ('a', '20;1', 'x', '{}')`)
    await expect(wrong).rejects.toMatchObject({ code: '23514' })
  })

  it('is not asked once the caller has gone', async () => {
    const gone = AbortSignal.abort()
    await expect(under.staff.identity.findBySession('x', { signal: gone })).rejects.toBe(gone.reason)
    await expect(under.staff.identity.departments({ signal: gone })).rejects.toBe(gone.reason)
  })

  describe('a session', () => {
    const open = () => under.staff.sessions.open(ada.id, '10.0.0.1')

    it('lives while it is used, and no longer than a working day', async () => {
      const session = await open()
      for (let waited = 0; waited + IDLE_MS / 2 < LONGEST_SESSION_MS; waited += IDLE_MS / 2) {
        expect(await find(session)).toMatchObject(asAda)
        clock.advance(IDLE_MS / 2)
      }
      clock.advance(IDLE_MS / 2)
      expect(await find(session)).toBeNull()
    })

    it('ends when it is not used', async () => {
      const session = await open()
      clock.advance(IDLE_MS)
      expect(await find(session)).toBeNull()
      await under.staff.forgetOld()
      expect((await subject().pool.query('select 1 from identity_sessions')).rows).toEqual([])
    })

    it('ends alone, or with all of the same person', async () => {
      const [one, two, three] = [await open(), await open(), await open()]
      await under.staff.sessions.end(one)
      expect([await find(one), await find(two)]).toMatchObject([null, asAda])
      await under.staff.sessions.endAllOf(ada.id)
      expect([await find(two), await find(three)]).toEqual([null, null])
    })
  })

  describe('an API token', () => {
    const make = (role: StaffRole, days = 30) =>
      under.staff.apiTokens.make(ada.id, { name: 'robot', role, days })

    it.each([
      ['agent', 'supervisor', 'agent'],
      ['supervisor', 'supervisor', 'supervisor'],
      ['supervisor', 'agent', 'agent'],
      ['agent', null, null],
    ] as const)('made for %s gives a person who is %s now the role %s', async (made, now, role) => {
      const { token } = await make(made)
      await under.staff.people.change(ada.id, { role: now })
      expect(await find(token)).toMatchObject({ userId: ada.id, role })
    })

    it('ends when it expires or is revoked, and is listed until then without itself', async () => {
      const short = await make('agent', 1)
      const long = await make('agent', 30)
      const listed = await under.staff.apiTokens.of(ada.id)
      expect(new Set(listed.map(({ id }) => id))).toEqual(new Set([short.id, long.id]))
      expect(JSON.stringify(listed)).not.toContain(long.token)
      clock.advance(DAY_MS)
      expect(await find(short.token)).toBeNull()
      expect(await find(long.token)).toMatchObject({ role: 'agent' })
      expect(await under.staff.apiTokens.revoke(long.id, ada.id)).toBe(ada.id)
      expect(await find(long.token)).toBeNull()
      expect(await under.staff.apiTokens.of(ada.id)).toEqual([])
      expect(await under.staff.apiTokens.revoke(long.id, ada.id)).toBeNull()
    })

    it('is revoked by its owner, or by somebody who may revoke anybody’s', async () => {
      const bob = await under.join('bob', 'agent')
      const { id, token } = await make('agent')
      expect(await under.staff.apiTokens.revoke(id, bob.id)).toBeNull()
      expect(await find(token)).not.toBeNull()
      expect(await under.staff.apiTokens.revoke(id, null)).toBe(ada.id)
      expect(await find(token)).toBeNull()
    })
  })

  describe('an access token', () => {
    const exchange = (token: string) => under.staff.accessTokens.exchange(token)
    const refreshed = async (token: string) => {
      const outcome = await exchange(token)
      if (outcome.kind !== 'refreshed') throw new Error(outcome.kind)
      return outcome.refresh_token
    }

    it('lives for half an hour', async () => {
      const token = await under.staff.accessTokens.access(ada, null)
      clock.advance(ACCESS_TOKEN_MS - 1000)
      expect(await find(token)).toMatchObject(asAda)
      clock.advance(1000)
      expect(await find(token)).toBeNull()
    })

    it('is not what a refresh token is for, nor the other way round', async () => {
      const refresh = await under.staff.accessTokens.refresh(ada.id)
      expect(await find(refresh)).toBeNull()
      expect(await exchange(await under.staff.accessTokens.access(ada, null))).toEqual({ kind: 'refused' })
      expect(await exchange('x.y.z')).toEqual({ kind: 'refused' })
    })

    it('comes from a refresh token that works once, for a week', async () => {
      const first = await under.staff.accessTokens.refresh(ada.id)
      const second = await refreshed(first)
      expect(second).not.toBe(first)
      expect(await exchange(first)).toEqual({ kind: 'refused' })
      const third = await refreshed(second)
      clock.advance(REFRESH_TOKEN_MS)
      expect(await exchange(third)).toEqual({ kind: 'refused' })
    })

    it('comes from nothing of a sign-in once one of its refresh tokens was used again later', async () => {
      const [mine, other] = [
        await under.staff.accessTokens.refresh(ada.id),
        await under.staff.accessTokens.refresh(ada.id),
      ]
      const next = await refreshed(mine)
      clock.advance(REUSE_GRACE_MS + 1)
      expect(await exchange(mine)).toEqual({ kind: 'reused', userId: ada.id })
      expect(await exchange(next)).toEqual({ kind: 'refused' })
      expect(await exchange(other)).toMatchObject({ kind: 'refreshed' })
    })

    it('is given once to many who ask with the same refresh token at once', async () => {
      const token = await under.staff.accessTokens.refresh(ada.id)
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => exchange(token)))
      expect(outcomes.filter(({ kind }) => kind === 'refreshed')).toHaveLength(1)
    })

    it('comes from no refresh token after all were revoked', async () => {
      const token = await under.staff.accessTokens.refresh(ada.id)
      await under.staff.accessTokens.revokeAllOf(ada.id)
      expect(await exchange(token)).toEqual({ kind: 'refused' })
    })
  })
}
