import { randomUUID } from 'node:crypto'
import { teamRoutes } from '@convonet/contracts/teams'
import { mount } from '@convonet/kit/http/mount'
import { createServer } from '@convonet/kit/http/server'
import { createServiceTokens } from '@convonet/kit/http/service-token'
import { createLog } from '@convonet/kit/process/log'
import { manualClock } from '@convonet/kit/process/manual-clock'
import { fakeSessions } from '@convonet/kit/testing/fake-sessions'
import { afterEach, expect, it } from 'vitest'
import { teamsByHttp } from './http-teams.ts'

const tokens = createServiceTokens('s'.repeat(32), manualClock(Date.parse('2026-11-22T12:00:00Z')))
const { signal } = new AbortController()
const app = await createServer({ log: createLog('test', 'silent') })
afterEach(() => app.close())

it('asks the agent about one person, who is named in the token and nowhere else', async () => {
  const team = { teamId: randomUUID(), role: 'member', joinedAt: '2026-01-01T00:00:00.000Z' } as const
  const asked: unknown[] = []
  const handlers = {
    teamsOfCaller: async (
      _: unknown,
      { caller, request }: { caller: unknown; request: { body: unknown } },
    ) => {
      asked.push(caller, request.body)
      return { teams: [team] }
    },
  }
  mount(app, teamRoutes, handlers, { tokens, sessions: fakeSessions() })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })

  const userId = randomUUID()
  expect(await teamsByHttp(url, tokens)(userId, { signal })).toEqual([team])
  expect(asked).toEqual([{ userId, name: null, channel: 'api' }, undefined])
  await expect(
    teamsByHttp(url, createServiceTokens('x'.repeat(32), manualClock(0)))(userId, { signal }),
  ).rejects.toMatchObject({ code: 'unauthenticated' })
})
