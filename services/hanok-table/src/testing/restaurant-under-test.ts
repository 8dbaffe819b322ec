import { randomUUID } from 'node:crypto'
import type { SignedIn } from '@convonet/contracts/identity'
import type { ReservationRead, RestaurantRules, Table } from '@convonet/contracts/reservations'
import { createServer } from '@convonet/kit/http/server'
import { createServiceTokens } from '@convonet/kit/http/service-token'
import { createLog } from '@convonet/kit/process/log'
import { manualClock } from '@convonet/kit/process/manual-clock'
import { createMemoryBlobs } from '@convonet/kit/store/memory-blobs'
import { openSharedState } from '@convonet/kit/store/open-shared-state'
import type { Sql } from '@convonet/kit/store/sql'
import { fakeSessions } from '@convonet/kit/testing/fake-sessions'
import { createMemoryJobs } from '@convonet/kit/testing/memory-jobs'
import type { FastifyInstance } from 'fastify'
import { hanokTableConfig } from '../config.ts'
import { createHanokTable } from '../service.ts'
import { openHouse } from './open-house.ts'

/** A Tuesday at noon in New York, where the restaurant under test is. */
const TUESDAY_NOON = Date.parse('2026-11-24T12:00:00-05:00')
export const FRIDAY_AT_SEVEN = '2026-11-27T19:00:00-05:00'

const SECRET = 's'.repeat(32)

const person = (name: string, role: SignedIn['role']): SignedIn => ({
  ...{ userId: randomUUID(), name, role },
  email: `${name.toLowerCase()}@example.org`,
})

/** Who is signed in, by token. */
export const PEOPLE = {
  agent: person('Ada', 'agent'),
  supervisor: person('Sue', 'supervisor'),
  admin: person('Ann', 'admin'),
  alex: person('Alex', null),
  sam: person('Sam', null),
}

export type As = keyof typeof PEOPLE | 'service' | 'guest'

export interface Asked {
  as?: As
  body?: unknown
  headers?: Record<string, string>
  /** The client's address. */
  from?: string
}

export interface Answered {
  status: number
  headers: Record<string, unknown>
  // biome-ignore lint/suspicious/noExplicitAny: whatever a route answers
  body: any
}

export interface RestaurantUnderTest extends AsyncDisposable {
  app: FastifyInstance
  clock: ReturnType<typeof manualClock>
  rules: RestaurantRules
  /** `GET /api/restaurant` */
  ask(what: string, asked?: Asked): Promise<Answered>
  /** A guest's booking for two on Friday at seven, unless told otherwise. */
  book(fields?: Record<string, unknown>, asked?: Asked): Promise<ReservationRead>
}

/** The whole service with nobody in it, on a store of the test's. */
export async function openRestaurant(
  sql: Sql,
  {
    seats = [2, 4, 6],
    rules: others = {},
    settings = {},
  }: {
    seats?: readonly (number | Omit<Table, 'id'>)[]
    rules?: Partial<RestaurantRules>
    settings?: Record<string, string>
  } = {},
): Promise<RestaurantUnderTest> {
  const [log, clock] = [createLog('test', 'silent'), manualClock(TUESDAY_NOON)]
  const rules = await openHouse(sql, { seats, rules: others })
  await sql.pool.query('delete from hanok_guest_attempts')
  await sql.pool.query('delete from hanok_writes_once')
  const shared = await openSharedState({ log, clock })
  const jobs = createMemoryJobs(clock)
  const sessions = fakeSessions(PEOPLE)
  const ending = new AbortController()
  const service = await createHanokTable(
    { ...shared, sql, jobs, blobs: createMemoryBlobs(), log, clock, sessions, draining: ending.signal },
    hanokTableConfig.parse({ SERVICE_TOKEN_SECRET: SECRET, HANOK_GUEST_WRITES: '0', ...settings }),
  )
  const app = await createServer({ log })
  await app.register(service.routes)
  await app.ready()
  const tokens = createServiceTokens(SECRET, clock)

  const ask = async (what: string, { as = 'guest', body, headers = {}, from }: Asked = {}) => {
    const [method, url] = what.split(' ') as ['GET', string]
    const token = as === 'service' ? await tokens.sign({ service: 'vendor', caller: null }) : as
    const reply = await app.inject({
      method,
      url,
      ...(from && { remoteAddress: from }),
      ...(body !== undefined && { payload: body as object }),
      headers: { ...(as !== 'guest' && { authorization: `Bearer ${token}` }), ...headers },
    })
    const isJson = String(reply.headers['content-type']).includes('json')
    return { status: reply.statusCode, headers: reply.headers, body: isJson ? reply.json() : reply.body }
  }

  return {
    ...{ app, clock, rules, ask },
    async book(fields = {}, asked = {}) {
      const body = { ...BOOKING, ...fields }
      const booked = await ask('POST /api/reservations', { ...asked, body })
      if (booked.status !== 200) throw new Error(`Not booked: ${JSON.stringify(booked.body)}`)
      return booked.body
    },
    async [Symbol.asyncDispose]() {
      ending.abort()
      await app.close()
      await service[Symbol.asyncDispose]()
      await jobs[Symbol.asyncDispose]()
    },
  }
}

export const BOOKING = {
  guest_name: 'Jordan Kim',
  guest_phone: '+12125550101',
  party_size: 2,
  starts_at: FRIDAY_AT_SEVEN,
}
