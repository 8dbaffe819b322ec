import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { callCenterUnderTest, TEAM } from './call-center-under-test.ts'

let center: Awaited<ReturnType<typeof callCenterUnderTest>>
beforeAll(async () => {
  center = await callCenterUnderTest()
}, 30_000)
afterAll(() => center[Symbol.asyncDispose]())
beforeEach(() => center.sql.pool.query('truncate sign_in_attempts, identity_audit'))

const post = (...given: Parameters<typeof center.post>) => center.post(...given)

describe('the /api/auth of v2', () => {
  const REGISTRATION = {
    email: 'eve@example.test',
    username: 'eve',
    password: 'correct horse',
    first_name: 'Eve',
    last_name: 'Example',
    voice_pin: '8642',
  }
  const signal = new AbortController().signal
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
  const profile = (token: string) => center.app.inject({ url: '/api/auth/profile', headers: bearer(token) })
  const login = async () =>
    (await post('/api/auth/login', { email: REGISTRATION.email, password: REGISTRATION.password })).json()
  const user = {
    id: expect.any(String),
    email: 'eve@example.test',
    username: 'eve',
    first_name: 'Eve',
    last_name: 'Example',
    is_active: true,
  }
  const tokens = { access_token: expect.any(String), refresh_token: expect.any(String) }

  beforeEach(async () => {
    await center.sql.pool.query(`delete from users_anthropic where email like '%@example.test'`)
    const reply = await post('/api/auth/register', REGISTRATION)
    expect(reply.statusCode).toBe(201)
    expect(reply.json()).toEqual({ message: expect.any(String), user, tokens })
  })

  it('registers somebody who is no staff and can call with their PIN', async () => {
    const { access_token } = (await login()).tokens
    expect(await center.identity.findBySession(access_token, { signal })).toMatchObject({
      name: 'Eve Example',
      role: null,
    })
    expect(await center.identity.findByPin('8642', { signal })).toMatchObject({ name: 'Eve Example' })
    const { rows } = await center.sql.pool.query(`select * from users_anthropic where username = 'eve'`)
    expect(rows[0].voice_pin).toBeNull()
    expect(JSON.stringify(rows)).not.toMatch(/8642|correct horse/)
  })

  it.each([
    [{ email: undefined }, 400],
    [{ email: 'no address' }, 400],
    [{ username: '' }, 400],
    [{ password: undefined }, 400],
    [{ password: 'short' }, 400],
    [{ first_name: undefined }, 400],
    [{ last_name: ' ' }, 400],
    [{ voice_pin: '123' }, 400],
    [{ voice_pin: '1234567' }, 400],
    [{ voice_pin: '12a4' }, 400],
    [{ username: 'other', voice_pin: '1111' }, 409],
    [{ email: 'EVE@example.test', username: 'other', voice_pin: '1111' }, 409],
    [{ email: 'other@example.test', voice_pin: '1111' }, 409],
    [{ email: 'other@example.test', username: 'other' }, 409],
    [{ email: 'other@example.test', username: 'other', voice_pin: '2468' }, 409],
    [{ email: 'other@example.test', username: 'other', voice_pin: '' }, 201],
    [{ email: 'other@example.test', username: 'other', voice_pin: null }, 201],
  ])('answers a registration with %j as the spec of v2 says: %i', async (changed, status) => {
    const reply = await post('/api/auth/register', { ...REGISTRATION, ...changed })
    expect(reply.statusCode).toBe(status)
    if (status !== 201) expect(reply.json()).toEqual({ error: expect.any(String) })
  })

  it('does not let one address try PINs by registering', async () => {
    const attempt = (n: number) =>
      post('/api/auth/register', {
        ...REGISTRATION,
        email: `x${n}@example.test`,
        username: `x${n}`,
        voice_pin: '2468',
      })
    const statuses: number[] = []
    for (let n = 0; n < 12; n++) statuses.push((await attempt(n)).statusCode)
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0)
    expect(statuses.at(-1)).toBe(429)
  })

  it('signs in with claims that v2 knows, for half an hour', async () => {
    const answer = await login()
    expect(answer).toEqual({
      message: expect.any(String),
      user,
      teams: [{ team_id: TEAM, role: 'owner' }],
      tokens,
    })
    const claims = JSON.parse(Buffer.from(answer.tokens.access_token.split('.')[1], 'base64url').toString())
    const now = Math.floor(center.clock.now() / 1000)
    expect(claims).toEqual({
      user_id: answer.user.id,
      email: 'eve@example.test',
      roles: ['user'],
      team_id: TEAM,
      type: 'access',
      iat: now,
      exp: now + 1800,
    })
  })

  it.each([
    [{ email: REGISTRATION.email, password: 'wrong' }, 401],
    [{ email: 'nobody@example.test', password: REGISTRATION.password }, 401],
    [{ email: REGISTRATION.email }, 400],
    [{}, 400],
  ])('refuses the login %j with %i', async (credentials, status) => {
    const reply = await post('/api/auth/login', credentials)
    expect(reply.statusCode).toBe(status)
    expect(reply.json()).toEqual({ error: expect.any(String) })
  })

  it('refreshes once with each refresh token', async () => {
    const { refresh_token } = (await login()).tokens
    const reply = await post('/api/auth/refresh', { refresh_token })
    expect(reply.json()).toEqual(tokens)
    expect((await profile(reply.json().access_token)).statusCode).toBe(200)
    expect((await post('/api/auth/refresh', { refresh_token })).statusCode).toBe(401)
    expect((await post('/api/auth/refresh', {})).statusCode).toBe(400)
    expect((await post('/api/auth/refresh', { refresh_token: 'x' })).json()).toEqual({
      error: expect.any(String),
    })
  })

  it('takes a refresh token again that was refused because somebody else did not answer', async () => {
    const { refresh_token } = (await login()).tokens
    center.agent.isAway = true
    const refused = await post('/api/auth/refresh', { refresh_token })
    center.agent.isAway = false
    expect([refused.statusCode, refused.json()]).toEqual([502, { error: expect.any(String) }])
    expect((await post('/api/auth/refresh', { refresh_token })).json()).toEqual(tokens)
  })

  it('shows and changes a profile', async () => {
    const { access_token } = (await login()).tokens
    const change = (body: object) =>
      center.app.inject({
        method: 'PUT',
        url: '/api/auth/profile',
        payload: body,
        headers: bearer(access_token),
      })
    expect((await profile(access_token)).json()).toEqual({
      user,
      teams: [{ team_id: TEAM, role: 'owner', joined_at: '2026-01-01T00:00:00.000Z' }],
    })
    expect((await change({ first_name: 'Evelyn' })).json()).toMatchObject({
      user: { ...user, first_name: 'Evelyn' },
    })
    const taken = await change({ username: 'demo' })
    expect([taken.statusCode, taken.json()]).toEqual([409, { error: expect.any(String) }])
    expect((await change({ username: 7 })).statusCode).toBe(400)
  })

  it('knows nobody without a token, with a wrong one, or once inactive', async () => {
    const { access_token, refresh_token } = (await login()).tokens
    expect((await center.app.inject({ url: '/api/auth/profile' })).statusCode).toBe(401)
    expect((await profile(refresh_token)).statusCode).toBe(401)
    expect((await profile('x')).json()).toEqual({ error: expect.any(String) })
    await center.sql.pool.query(`update users_anthropic set is_active = false where username = 'eve'`)
    expect((await profile(access_token)).statusCode).toBe(401)
    expect((await post('/api/auth/refresh', { refresh_token })).statusCode).toBe(401)
    expect((await login()).error).toEqual(expect.any(String))
    await center.sql.pool.query(`delete from users_anthropic where username = 'eve'`)
    expect((await profile(access_token)).statusCode).toBe(404)
  })
})
