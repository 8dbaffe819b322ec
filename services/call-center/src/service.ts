import { identityRoutes } from '@convonet/contracts/identity'
import { monitorRoutes } from '@convonet/contracts/monitor'
import { healthRoute } from '@convonet/kit/http/health'
import { mount } from '@convonet/kit/http/mount'
import { createServiceTokens } from '@convonet/kit/http/service-token'
import { every } from '@convonet/kit/process/every'
import type { Service, Surroundings } from '@convonet/kit/process/service'
import type { CallCenterConfig } from './config.ts'
import { createIdentity, type Identity } from './identity.ts'
import { migrations } from './migrations.ts'
import { recordTurns } from './record-turns.ts'
import { seedDemo } from './seed-demo.ts'
import { createTurnRecords } from './turn-records.ts'

const HOUSEKEEPING = { firstMs: 30_000, everyMs: 3_600_000 }

/** People and their PINs, and what was measured of finished turns. */
export async function createCallCenter(
  { sql, events, log, clock, sessions }: Surroundings,
  config: CallCenterConfig,
): Promise<Service & { identity: Identity }> {
  await sql.migrate('call-center', migrations)
  if (sql.kind === 'pglite') await seedDemo(sql, config)

  const doors = { tokens: createServiceTokens(config.SERVICE_TOKEN_SECRET, clock), sessions }
  const identity = createIdentity(sql, log, config.PIN_HASH_KEY)
  const turnRecords = createTurnRecords(sql, clock)
  const ending = new AbortController()
  const recording = recordTurns({ events, clock }, turnRecords, ending.signal)
  const stopHousekeeping = every(clock, HOUSEKEEPING, turnRecords.forgetOld, log)

  return {
    name: 'call-center',
    identity,
    parts: [],
    checks: {},
    async routes(app) {
      healthRoute(app, 'call-center')
      mount(
        app,
        identityRoutes,
        {
          findByPin: async ({ body }, { signal }) => ({
            person: await identity.findByPin(body.pin, { signal }),
          }),
          findBySession: async ({ body }, { signal }) => ({
            person: await identity.findBySession(body.token, { signal }),
          }),
          departments: async (_, { signal }) => ({ departments: await identity.departments({ signal }) }),
        },
        doors,
      )
      mount(
        app,
        monitorRoutes,
        {
          turnsOfCall: async ({ params }) => ({ turns: await turnRecords.ofCall(params.callId) }),
        },
        doors,
      )
    },
    async [Symbol.asyncDispose]() {
      stopHousekeeping()
      ending.abort()
      await recording
    },
  }
}
