import { request } from 'node:http'
import type { Contract } from '@convonet/contracts/route'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { systemClock } from '../process/clock.ts'
import { createLog } from '../process/log.ts'
import { fakeSessions } from '../testing/fake-sessions.ts'
import { AppError } from '../wire/app-error.ts'
import { createClient } from '../wire/client.ts'
import { type Listening, listen } from './listen.ts'
import { type Handlers, mount } from './mount.ts'
import { createServer } from './server.ts'
import { createServiceTokens } from './service-token.ts'

const contract = {
  greet: {
    method: 'POST',
    url: '/greet/:name',
    summary: 'Hello',
    access: 'public',
    params: z.object({ name: z.string().max(10) }),
    query: z.object({ times: z.coerce.number().int().default(1) }),
    body: z.object({ mood: z.enum(['good', 'bad']) }),
    reply: 'json',
    response: z.object({ text: z.string() }),
  },
  whoami: {
    method: 'GET',
    url: '/whoami',
    summary: 'Who is asking',
    access: 'service',
    reply: 'json',
    response: z.object({ name: z.string().nullable() }),
  },
  wait: { method: 'GET', url: '/wait', summary: '', access: 'public', reply: 'json', response: z.object({}) },
} as const satisfies Contract

const tokens = createServiceTokens('a secret that is long enough to be one', systemClock)
const logged: string[] = []
const log = createLog('test', 'warn', { write: (line) => void logged.push(line) })
const { signal } = new AbortController()

/** What `wait` was told, and what it does. */
const seen = { signals: [] as AbortSignal[] }
let outcome: () => Promise<Record<string, never>>

const handlers: Handlers<typeof contract> = {
  async greet({ params, query, body }) {
    if (body.mood === 'bad') throw new AppError('busy', 'Not now', { facts: { retryAfterMs: 5 } })
    return { text: `Hello, ${params.name}! `.repeat(query.times).trim(), secret: 'not in the contract' }
  },
  whoami: async (_, { caller }) => ({ name: caller?.name ?? null }),
  wait: async (_, context) => {
    seen.signals.push(context.signal)
    return await outcome()
  },
}

let app: FastifyInstance
let server: Listening

beforeAll(async () => {
  app = await createServer({ log })
  mount(app, contract, handlers, { tokens, sessions: fakeSessions() })
  server = await listen(app, '127.0.0.1', 0)
})
afterAll(() => server.close(0))
afterEach(() => {
  logged.length = 0
  seen.signals.length = 0
})

const client = () => createClient(contract, server.url)

describe('a mounted contract', () => {
  it('answers with what its response names and nothing else', async () => {
    const input = { params: { name: 'Ann' }, query: { times: 2 }, body: { mood: 'good' } } as const
    expect(await client().greet(input, { signal })).toEqual({ text: 'Hello, Ann! Hello, Ann!' })
    const raw = await app.inject({ method: 'POST', url: '/greet/Ann', payload: { mood: 'good' } })
    expect(raw.json()).toEqual({ text: 'Hello, Ann!' })
  })

  it('answers 422 and the places that are wrong', async () => {
    const reply = await app.inject({ method: 'POST', url: '/greet/Ann?times=x', payload: { mood: 'odd' } })
    expect(reply.statusCode).toBe(422)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.json()).toMatchObject({ type: '/problems/invalid', status: 422, code: 'invalid' })
    expect(reply.json().issues).toEqual([{ path: '/mood', message: expect.any(String) }])
    expect(logged).toEqual([])
  })

  it('answers a body that cannot be read, and an address that nobody has, as problems too', async () => {
    const headers = { 'content-type': 'application/json' }
    const broken = await app.inject({ method: 'POST', url: '/greet/Ann', headers, payload: '{"mood"' })
    expect(broken.json()).toMatchObject({ code: 'invalid' })
    const large = await app.inject({
      method: 'POST',
      url: '/greet/Ann',
      payload: { mood: 'x'.repeat(2 ** 20) },
    })
    expect(large.json()).toMatchObject({ code: 'invalid' })
    const nowhere = await app.inject({ method: 'GET', url: '/nowhere?token=hunter2' })
    expect(nowhere.statusCode).toBe(404)
    expect(nowhere.headers['content-type']).toContain('application/problem+json')
    expect(nowhere.body).not.toContain('hunter2')
    for (const url of [`/greet/${'x'.repeat(200)}`, '/greet/%E0%A4%A']) {
      const noAddress = await app.inject({ method: 'POST', url, payload: { mood: 'good' } })
      expect(noAddress.statusCode).toBe(422)
      expect(noAddress.json()).toMatchObject({ code: 'invalid', status: 422 })
    }
  })

  it("carries a handler's own error to the client", async () => {
    const input = { params: { name: 'Ann' }, query: {}, body: { mood: 'bad' } } as const
    await expect(client().greet(input, { signal })).rejects.toMatchObject({
      code: 'busy',
      message: 'Not now',
      facts: { retryAfterMs: 5 },
    })
    expect(logged).toEqual([])
  })

  it('hides what an unexpected failure says and logs it', async () => {
    outcome = () => Promise.reject(new Error('password is hunter2'))
    const reply = await app.inject({ method: 'GET', url: '/wait' })
    expect(reply.statusCode).toBe(500)
    expect(reply.body).not.toContain('hunter2')
    expect(reply.json().code).toBe('internal')
    expect(logged).toHaveLength(1)
    expect(logged[0]).toContain('request failed')
  })

  it('lets only our own services in where it says so, and believes whom they speak for', async () => {
    const caller = { userId: null, name: 'Ann', channel: 'web' } as const
    const token = await tokens.sign({ service: 'voice-gateway', caller })
    expect(await client().whoami({}, { signal, headers: { authorization: `bearer ${token}` } })).toEqual({
      name: 'Ann',
    })
    for (const authorization of [undefined, 'Bearer', 'Bearer x', `Basic ${token}`, token]) {
      const headers = authorization === undefined ? {} : { authorization }
      const reply = await app.inject({ method: 'GET', url: '/whoami', headers })
      expect(reply.statusCode, authorization).toBe(401)
      expect(reply.json().code).toBe('unauthenticated')
    }
  })

  it('tells a handler that its client went away, and logs nothing of what that breaks', async () => {
    let fail = (_: unknown) => {}
    outcome = () =>
      new Promise((_, reject) => {
        fail = reject
      })
    const asked = request(`${server.url}/wait`).on('error', () => {})
    asked.end()
    await expect.poll(() => seen.signals.length).toBe(1)
    asked.destroy()
    await expect.poll(() => seen.signals[0]?.aborted).toBe(true)
    fail(new Error('aborted'))
    await new Promise((resolve) => setImmediate(resolve))
    expect(logged).toEqual([])
  })

  it('leaves the signal alone when an answer ends as it should', async () => {
    outcome = async () => ({})
    await client().wait({}, { signal })
    await new Promise((resolve) => setImmediate(resolve))
    expect(seen.signals[0]?.aborted).toBe(false)
  })
})
