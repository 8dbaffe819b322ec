import type { SignedIn } from '@convonet/contracts/identity'
import type { Contract, Route } from '@convonet/contracts/route'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { systemClock } from '../process/clock.ts'
import { createLog } from '../process/log.ts'
import { fakeSessions } from '../testing/fake-sessions.ts'
import { mount } from './mount.ts'
import { createServer } from './server.ts'
import { createServiceTokens } from './service-token.ts'

const of = (access: Route['access'], method: Route['method'] = 'GET') =>
  ({
    method,
    url: `/${access}`,
    summary: '',
    access,
    reply: 'json',
    response: z.object({ name: z.string().nullable(), kind: z.string().nullable() }),
  }) as const

const contract = {
  public: of('public'),
  changePublic: of('public', 'POST'),
  service: of('service'),
  person: of('person'),
  changePerson: of('person', 'POST'),
  agent: of('agent'),
  supervisor: of('supervisor'),
  admin: of('admin'),
} satisfies Contract

const person = (name: string, role: SignedIn['role']): SignedIn => ({
  userId: '00000000-0000-4000-8000-000000000001',
  name,
  email: `${name}@example.test`,
  role,
})
const people = {
  visitor: person('visitor', null),
  agent: person('agent', 'agent'),
  supervisor: person('supervisor', 'supervisor'),
  admin: person('admin', 'admin'),
}
const tokens = createServiceTokens('a secret that is long enough to be one', systemClock)

let app: FastifyInstance
beforeAll(async () => {
  app = await createServer({ log: createLog('test', 'silent') })
  const names = Object.keys(contract) as (keyof typeof contract)[]
  const who = async (_: unknown, { person, credential }: Parameters<Handler>[1]) => ({
    name: person?.name ?? null,
    kind: credential?.kind ?? null,
  })
  type Handler = Parameters<typeof mount<typeof contract>>[2]['public']
  const handlers = Object.fromEntries(names.map((name) => [name, who])) as Record<
    keyof typeof contract,
    Handler
  >
  mount(app, contract, handlers, { tokens, sessions: fakeSessions(people) })
})
afterAll(() => app.close())

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const cookie = (token: string) => ({ cookie: `theme=dark; convonet_session=${token}` })
const get = (access: string, headers = {}) => app.inject({ url: `/${access}`, headers })
const post = (access: string, headers = {}) =>
  app.inject({ method: 'POST', url: `/${access}`, headers: { host: 'our.example', ...headers } })

describe('a route for people', () => {
  it.each([
    ['person', { visitor: 200, agent: 200, supervisor: 200, admin: 200 }],
    ['agent', { visitor: 403, agent: 200, supervisor: 200, admin: 200 }],
    ['supervisor', { visitor: 403, agent: 403, supervisor: 200, admin: 200 }],
    ['admin', { visitor: 403, agent: 403, supervisor: 403, admin: 200 }],
  ])('of access %s lets in its own role and those above', async (access, expected) => {
    for (const [token, status] of Object.entries(expected)) {
      expect((await get(access, bearer(token))).statusCode, `${token} by bearer`).toBe(status)
      expect((await get(access, cookie(token))).statusCode, `${token} by cookie`).toBe(status)
    }
    for (const headers of [{}, bearer('unknown'), cookie('unknown'), cookie('')]) {
      const reply = await get(access, headers)
      expect(reply.statusCode).toBe(401)
      expect(reply.json()).toMatchObject({ code: 'unauthenticated' })
    }
  })

  it('does not take a token of our services for a person', async () => {
    const token = await tokens.sign({ service: 'voice-gateway', caller: null })
    expect((await get('person', bearer(token))).statusCode).toBe(401)
  })

  it('tells its handler who asks and by what', async () => {
    expect((await get('person', bearer('agent'))).json()).toEqual({ name: 'agent', kind: 'bearer' })
    expect((await get('person', cookie('agent'))).json()).toEqual({ name: 'agent', kind: 'cookie' })
  })
})

describe('a public route', () => {
  it('knows who is signed in, and lets everybody else in as well', async () => {
    expect((await get('public')).json()).toEqual({ name: null, kind: null })
    expect((await get('public', bearer('unknown'))).json()).toEqual({ name: null, kind: null })
    expect((await get('public', cookie('agent'))).json()).toEqual({ name: 'agent', kind: 'cookie' })
  })
})

describe('a change asked for with a cookie', () => {
  it.each([
    ['nothing said of the page', {}, 403],
    ['our own page', { 'sec-fetch-site': 'same-origin' }, 200],
    ['another page of the same site', { 'sec-fetch-site': 'same-site' }, 403],
    ['a foreign page', { 'sec-fetch-site': 'cross-site' }, 403],
    [
      'a foreign page with our address in Origin',
      { 'sec-fetch-site': 'cross-site', origin: 'http://our.example' },
      403,
    ],
    ['our own page in an older browser', { origin: 'http://our.example' }, 200],
    ['a foreign page in an older browser', { origin: 'http://evil.example' }, 403],
    ['a page without an address', { origin: 'null' }, 403],
  ])('from %s', async (_, headers, status) => {
    expect((await post('person', { ...cookie('agent'), ...headers })).statusCode).toBe(status)
  })

  it('comes from nobody on a public route when a foreign page asks', async () => {
    const foreign = { ...cookie('agent'), 'sec-fetch-site': 'cross-site' }
    expect((await post('public', foreign)).json()).toEqual({ name: null, kind: null })
  })

  it('needs no page when a token comes in a header, which no page can be tricked into sending', async () => {
    expect((await post('person', bearer('agent'))).statusCode).toBe(200)
  })
})
