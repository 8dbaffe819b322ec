import { randomUUID } from 'node:crypto'
import { createServer } from '@convonet/kit/http/server'
import { systemClock } from '@convonet/kit/process/clock'
import { createLog } from '@convonet/kit/process/log'
import { createMemoryBlobs } from '@convonet/kit/store/memory-blobs'
import { createMemoryEvents } from '@convonet/kit/store/memory-events'
import { createMemoryKeyValue } from '@convonet/kit/store/memory-key-value'
import type { Sql } from '@convonet/kit/store/sql'
import { fakeSessions } from '@convonet/kit/testing/fake-sessions'
import { createMemoryJobs } from '@convonet/kit/testing/memory-jobs'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { talk } from '../../../agent-under-test.ts'
import { agentLlmConfig } from '../../../config.ts'
import { createAgentLlm } from '../../../service.ts'
import { type StandInGoogle, startStandInGoogle } from '../../../testing/stand-in-google.ts'

const PUBLIC_URL = 'https://desk.example.org'
const person = (name: string) => ({ userId: randomUUID(), name, email: `${name}@example.org`, role: null })
const [ANN, BOB] = [person('Ann'), person('Bob')]

let sql: Sql
let google: StandInGoogle
let service: Awaited<ReturnType<typeof createAgentLlm>>
let app: Awaited<ReturnType<typeof createServer>>

beforeAll(async () => {
  sql = await openTestSql()
  google = await startStandInGoogle()
  const log = createLog('test', 'silent')
  const clock = systemClock
  const surroundings = {
    ...{ sql, log, clock, draining: new AbortController().signal },
    sessions: fakeSessions({ ann: ANN, bob: BOB }),
    keyValue: createMemoryKeyValue(clock),
    events: createMemoryEvents({ log, clock }),
    jobs: createMemoryJobs(clock),
    blobs: createMemoryBlobs(),
  }
  const settings = {
    LOCAL_EMBEDDINGS: 'false',
    SERVICE_TOKEN_SECRET: 's'.repeat(32),
    GOOGLE_CLIENT_ID: 'client',
    GOOGLE_CLIENT_SECRET: 'secret',
    GOOGLE_API_BASE: google.url,
    PUBLIC_URL,
  }
  service = await createAgentLlm(surroundings, agentLlmConfig.parse(settings))
  app = await createServer({ log })
  await app.register(service.routes)
}, 60_000)
afterAll(async () => {
  await app.close()
  await service[Symbol.asyncDispose]()
  await google[Symbol.asyncDispose]()
  await sql[Symbol.asyncDispose]()
})

const get = (path: string, token = 'ann') =>
  app.inject({ url: `/convonet_todo/api/calendar${path}`, headers: { authorization: `Bearer ${token}` } })

/** Sends the person to Google, where they say yes; answers with what Google sends back. */
async function asked(token = 'ann'): Promise<{ consent: URL; state: string }> {
  const reply = await get('/connect', token)
  expect(reply.statusCode).toBe(302)
  const consent = new URL(reply.headers.location ?? '')
  await fetch(consent)
  return { consent, state: consent.searchParams.get('state') ?? '' }
}

it('connects the calendar of whoever was sent to Google, once, and brings both to the same', async () => {
  expect((await get('')).json()).toEqual({ state: 'not-connected', syncedAt: null })
  const { say } = talk(service.agent, { userId: ANN.userId, name: 'Ann', channel: 'web' })
  expect(await say('sync my google calendar')).toContain('You have not connected a Google Calendar yet.')
  await say('remind me tomorrow at noon to call mom')

  const { consent, state } = await asked()
  expect(Object.fromEntries(consent.searchParams)).toMatchObject({
    client_id: 'client',
    redirect_uri: `${PUBLIC_URL}/convonet_todo/api/calendar/callback`,
    access_type: 'offline',
    code_challenge_method: 'S256',
  })
  const back = await get(`/callback?state=${state}&code=yes`)
  expect(back.headers.location).toBe(`${PUBLIC_URL}/?calendar=connected`)
  expect((await get(`/callback?state=${state}&code=yes`)).statusCode).toBe(422)

  await expect
    .poll(() => [...google.entries.values()].map(({ summary }) => summary), { timeout: 10_000 })
    .toEqual(['Reminder: call mom'])
  await expect.poll(async () => (await get('')).json().syncedAt).not.toBeNull()
  expect((await get('')).json()).toMatchObject({ state: 'connected' })
  expect(await say('sync my google calendar')).toBe('I am bringing your Google Calendar up to date.')
})

it('takes no answer for somebody else, nobody, or after a no', async () => {
  const { state } = await asked('ann')
  expect((await get(`/callback?state=${state}&code=yes`, 'bob')).statusCode).toBe(422)
  expect((await get(`/callback?state=${state}&code=yes`)).statusCode).toBe(422)
  expect((await get('/callback?code=yes')).statusCode).toBe(422)
  expect((await get('/connect', 'nobody')).statusCode).toBe(401)
  const again = await asked('bob')
  const no = await get(`/callback?state=${again.state}&error=access_denied`, 'bob')
  expect(no.headers.location).toBe(`${PUBLIC_URL}/?calendar=refused`)
  expect((await get('', 'bob')).json()).toMatchObject({ state: 'not-connected' })
})

it('gives the consent back when disconnected', async () => {
  const headers = { authorization: 'Bearer ann' }
  const reply = await app.inject({ method: 'POST', url: '/convonet_todo/api/calendar/disconnect', headers })
  expect(reply.json()).toEqual({ disconnected: true })
  expect(google.revoked).toBe(true)
  expect((await get('')).json()).toMatchObject({ state: 'not-connected' })
})
