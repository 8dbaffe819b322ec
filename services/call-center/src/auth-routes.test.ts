import type { DemoAccount } from '@convonet/contracts/auth'
import type { Department } from '@convonet/contracts/identity'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { callCenterUnderTest } from './call-center-under-test.ts'

let center: Awaited<ReturnType<typeof callCenterUnderTest>>
beforeAll(async () => {
  center = await callCenterUnderTest()
}, 30_000)
afterAll(() => center[Symbol.asyncDispose]())
beforeEach(() => center.sql.pool.query('truncate sign_in_attempts, identity_audit'))

const post = (...given: Parameters<typeof center.post>) => center.post(...given)
const OWN_PAGE = { 'sec-fetch-site': 'same-origin' }
const DEMO = {
  agent: 'agent@convonet.invalid',
  supervisor: 'supervisor@convonet.invalid',
  admin: 'admin@convonet.invalid',
}
const PASSWORD = 'convonet-demo'

async function signIn(role: keyof typeof DEMO) {
  const reply = await post('/api/session', { email: DEMO[role], password: PASSWORD })
  const cookie = String(reply.headers['set-cookie']).split(';')[0] ?? ''
  return { reply, cookie, headers: { cookie, ...OWN_PAGE } }
}
const audited = async () =>
  (await center.sql.pool.query('select event from identity_audit order by event')).rows.map(
    ({ event }) => event,
  )

describe('the session of a page', () => {
  const session = (headers = {}) => center.app.inject({ url: '/api/session', headers })

  it('begins with a cookie that no script can read, and names who is signed in', async () => {
    const { reply, headers } = await signIn('supervisor')
    expect(reply.json()).toMatchObject({
      person: { name: 'Morgan Demo', role: 'supervisor', email: DEMO.supervisor },
    })
    expect(reply.headers['set-cookie']).toMatch(
      /^convonet_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/,
    )
    expect((await session(headers)).json().person).toMatchObject({ name: 'Morgan Demo' })
    expect((await session()).json().person).toBeNull()
  })

  it('is Secure where browsers come by https', async () => {
    const payload = { email: DEMO.agent, password: PASSWORD }
    const reply = await post('/api/session', payload, { 'x-forwarded-proto': 'https' })
    expect(reply.headers['set-cookie']).toMatch(/; Secure$/)
  })

  it('ends when its person signs out, at once', async () => {
    const { headers } = await signIn('agent')
    expect((await session(headers)).json().person).not.toBeNull()
    const reply = await center.app.inject({ method: 'DELETE', url: '/api/session', headers })
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['set-cookie']).toMatch(/^convonet_session=; .*Max-Age=0$/)
    expect((await session(headers)).json().person).toBeNull()
    expect(await audited()).toEqual(['signed-in', 'signed-out'])
  })

  it('is not ended by a page of somebody else', async () => {
    const { cookie, headers } = await signIn('agent')
    const foreign = { cookie, 'sec-fetch-site': 'cross-site' }
    const reply = await center.app.inject({ method: 'DELETE', url: '/api/session', headers: foreign })
    expect(reply.headers['set-cookie']).toBeUndefined()
    expect((await session(headers)).json().person).not.toBeNull()
  })

  it('is refused with 401 for wrong credentials and 429 with the time to wait when locked', async () => {
    const wrong = () => post('/api/session', { email: DEMO.admin, password: 'wrong' })
    for (let n = 1; n < 5; n++) {
      const reply = await wrong()
      expect([reply.statusCode, reply.json().code]).toEqual([401, 'unauthenticated'])
      expect(reply.headers['set-cookie']).toBeUndefined()
    }
    expect((await wrong()).json()).toMatchObject({ code: 'busy', status: 429, retryAfterMs: 900_000 })
    expect((await signIn('admin')).reply.statusCode).toBe(429)
    expect((await post('/api/session', { email: 7 })).statusCode).toBe(422)
  })

  it('offers the demo people on the embedded database, each of whom can sign in', async () => {
    const { demo } = (await session()).json() as { demo: DemoAccount[] }
    expect(demo.map(({ name, role }) => [name, role])).toEqual([
      ['Riley Demo', 'agent'],
      ['Morgan Demo', 'supervisor'],
      ['Jordan Demo', 'admin'],
      ['Alex Demo', null],
      ['Sam Demo', null],
    ])
    for (const { email, password, name, role } of demo) {
      expect((await post('/api/session', { email, password })).json().person).toMatchObject({ name, role })
    }
  })
})

describe('the demo people', () => {
  const offered = async () => {
    const { demo } = (await center.app.inject('/api/session')).json() as { demo: DemoAccount[] }
    return demo.map(({ role }) => role)
  }

  it('are offered as long as they can sign in with the password shown', async () => {
    await center.sql.pool.query(`update users_anthropic set is_active = false where email = $1`, [DEMO.admin])
    expect(await offered()).toEqual(['agent', 'supervisor', null, null])
    await center.sql.pool.query('update users_anthropic set is_active = true')
    expect(await offered()).toEqual(['agent', 'supervisor', 'admin', null, null])
  })
})

describe('API tokens', () => {
  const list = (headers: Record<string, string>) => center.app.inject({ url: '/api/tokens', headers })
  const wanted = { name: 'nightly report', role: 'agent' }

  it('are made on the page, act for their person, and end when revoked', async () => {
    const { headers } = await signIn('supervisor')
    const made = (await post('/api/tokens', wanted, headers)).json()
    const bearer = { authorization: `Bearer ${made.token}` }
    expect((await center.app.inject({ url: '/api/session', headers: bearer })).json().person).toMatchObject({
      email: DEMO.supervisor,
      role: 'agent',
    })
    expect((await list(bearer)).json().tokens).toMatchObject([{ id: made.id, name: 'nightly report' }])
    const revoked = await center.app.inject({ method: 'DELETE', url: `/api/tokens/${made.id}`, headers })
    expect(revoked.statusCode).toBe(200)
    expect((await list(bearer)).statusCode).toBe(401)
    expect(
      (await center.app.inject({ method: 'DELETE', url: `/api/tokens/${made.id}`, headers })).statusCode,
    ).toBe(404)
    expect(await audited()).toEqual(['signed-in', 'token-made', 'token-revoked'])
  })

  it.each([
    ['agent', 'agent', 200],
    ['agent', 'supervisor', 403],
    ['agent', 'admin', 403],
    ['supervisor', 'supervisor', 200],
    ['supervisor', 'admin', 403],
    ['admin', 'admin', 200],
  ] as const)('asked for by an %s in the role %s are answered with %i', async (role, asked, status) => {
    const { headers } = await signIn(role)
    expect((await post('/api/tokens', { ...wanted, role: asked }, headers)).statusCode).toBe(status)
  })

  it('are not made by tokens, by foreign pages, or by nobody', async () => {
    const { cookie, headers } = await signIn('admin')
    const { token } = (await post('/api/tokens', wanted, headers)).json()
    expect((await post('/api/tokens', wanted, { authorization: `Bearer ${token}` })).statusCode).toBe(403)
    expect((await post('/api/tokens', wanted, { cookie, 'sec-fetch-site': 'cross-site' })).statusCode).toBe(
      403,
    )
    expect((await post('/api/tokens', wanted)).statusCode).toBe(401)
  })

  it('of others are revoked by an admin only', async () => {
    const [owner, admin, other] = [await signIn('supervisor'), await signIn('admin'), await signIn('agent')]
    const { id } = (await post('/api/tokens', wanted, owner.headers)).json()
    const revoke = (headers: Record<string, string>) =>
      center.app.inject({ method: 'DELETE', url: `/api/tokens/${id}`, headers })
    expect((await revoke(other.headers)).statusCode).toBe(404)
    expect((await revoke(admin.headers)).statusCode).toBe(200)
  })
})

describe('the directory of a new installation', () => {
  it('has the departments of the settings, the fallback first, each with a line', async () => {
    const departments: Department[] = await center.identity.departments({
      signal: new AbortController().signal,
    })
    expect(departments.map(({ id, title }) => [id, title])).toEqual([
      ['support', 'Support'],
      ['sales', 'Sales'],
      ['technical', 'Technical'],
    ])
    expect(departments[0]?.extensions).toEqual([{ extension: '2001', name: 'Front desk', skills: [] }])
    for (const { extensions } of departments) expect(extensions[0]).toMatchObject({ extension: '2001' })
  })
})
