import { createServer } from '@convonet/kit/http/server'
import { createSessions } from '@convonet/kit/http/sessions'
import { createLog } from '@convonet/kit/process/log'
import { manualClock } from '@convonet/kit/process/manual-clock'
import type { Surroundings } from '@convonet/kit/process/service'
import { createMemoryEvents } from '@convonet/kit/store/memory-events'
import { createMemoryKeyValue } from '@convonet/kit/store/memory-key-value'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { AppError } from '@convonet/kit/wire/app-error'
import { createCallCenter } from './service.ts'
import { configUnderTest } from './staff-under-test.ts'
import { NOON } from './turn-of.ts'

/** Everybody is in this team. */
export const TEAM = '00000000-0000-4000-8000-00000000000a'

/** The service on a database of its own, asked as a browser or a machine would. */
export async function callCenterUnderTest() {
  const log = createLog('test', 'silent')
  const clock = manualClock(NOON)
  const agent = { isAway: false }
  const sql = await openTestSql()
  const sessions = createSessions((token, options) => service.identity.findBySession(token, options), clock)
  const surroundings = {
    sql,
    log,
    clock,
    sessions,
    keyValue: createMemoryKeyValue(clock),
    events: createMemoryEvents({ log, clock }),
    draining: new AbortController().signal,
  } as Partial<Surroundings> as Surroundings
  const service = await createCallCenter(surroundings, configUnderTest(), {
    async teamsOf() {
      if (agent.isAway) throw new AppError('upstream-failed', 'The agent did not answer')
      return [{ teamId: TEAM, role: 'owner', joinedAt: '2026-01-01T00:00:00.000Z' }]
    },
  })
  const app = await createServer({ log, trustProxy: true })
  await app.register(service.routes)

  return {
    sql,
    clock,
    agent,
    app,
    identity: service.identity,
    post: (url: string, payload: object, headers: Record<string, string> = {}) =>
      app.inject({ method: 'POST', url, payload, headers }),
    async [Symbol.asyncDispose]() {
      await app.close()
      await service[Symbol.asyncDispose]()
      await sql[Symbol.asyncDispose]()
    },
  }
}
