import { identityRoutes, type SignedIn } from '@convonet/contracts/identity'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { systemClock } from '../process/clock.ts'
import { createLog } from '../process/log.ts'
import { fakeSessions } from '../testing/fake-sessions.ts'
import { findSessionByHttp } from './http-sessions.ts'
import { type Listening, listen } from './listen.ts'
import { mount } from './mount.ts'
import { createServer } from './server.ts'
import { createServiceTokens } from './service-token.ts'

const ann: SignedIn = {
  userId: '00000000-0000-4000-8000-000000000001',
  name: 'Ann',
  email: 'ann@example.test',
  role: 'agent',
}
const tokens = createServiceTokens('a secret that is long enough to be one', systemClock)
const { signal } = new AbortController()

let server: Listening
beforeAll(async () => {
  const app = await createServer({ log: createLog('test', 'silent') })
  const handlers = {
    findByPin: async () => ({ person: null }),
    findBySession: async ({ body }: { body: { token: string } }) => ({
      person: body.token === 'secret' ? ann : null,
    }),
    departments: async () => ({ departments: [] }),
  }
  mount(app, identityRoutes, handlers, { tokens, sessions: fakeSessions() })
  server = await listen(app, '127.0.0.1', 0)
})
afterAll(() => server.close(0))

it('finds who is signed in by asking the call centre as a service', async () => {
  const find = findSessionByHttp(server.url, tokens, 'hanok-table')
  expect(await find('secret', { signal })).toEqual(ann)
  expect(await find('guess', { signal })).toBeNull()
})

it('is told nothing without the secret of our services', async () => {
  const foreign = createServiceTokens('another secret that is long enough too', systemClock)
  const find = findSessionByHttp(server.url, foreign, 'hanok-table')
  await expect(find('secret', { signal })).rejects.toMatchObject({ code: 'unauthenticated' })
})
