import { authRoutes } from '@convonet/contracts/auth'
import { identityRoutes } from '@convonet/contracts/identity'
import { monitorRoutes } from '@convonet/contracts/monitor'
import { peopleRoutes } from '@convonet/contracts/people'
import { healthRoute } from '@convonet/kit/http/health'
import { type Handlers, mount } from '@convonet/kit/http/mount'
import { createServiceTokens, type ServiceTokens } from '@convonet/kit/http/service-token'
import { every } from '@convonet/kit/process/every'
import type { Service, Surroundings } from '@convonet/kit/process/service'
import { teamsByHttp } from './adapters/http-teams.ts'
import { authHandlers } from './auth-handlers.ts'
import type { CallCenterConfig } from './config.ts'
import { demoAccounts } from './demo-accounts.ts'
import { seedDirectory } from './directory.ts'
import type { Identity } from './identity.ts'
import { createLookUpPeople, type LookUpPeople, peopleHandlers } from './look-up-people.ts'
import { migrations } from './migrations.ts'
import type { TeamsOf } from './ports.ts'
import { recordTurns } from './record-turns.ts'
import { createRegister } from './register-person.ts'
import { seedDemo } from './seed-demo.ts'
import { createStaff } from './staff.ts'
import { createTurnRecords } from './turn-records.ts'
import { v2Auth } from './v2-auth.ts'

const HOUSEKEEPING = { firstMs: 30_000, everyMs: 3_600_000 }

/** The agent where it runs in this process, in which it starts later than the call centre: it is looked for when asked. */
export interface CallCenterPeers {
  teamsOf?: TeamsOf
}

/** People and their PINs, and what was measured of finished turns. */
export async function createCallCenter(
  { sql, events, log, clock, sessions }: Surroundings,
  config: CallCenterConfig,
  peers: CallCenterPeers = {},
): Promise<Service & { identity: Identity; people: LookUpPeople }> {
  await sql.migrate('call-center', migrations)
  if (sql.kind === 'pglite') await seedDemo(sql, config)
  await seedDirectory(sql, config)

  const tokens = createServiceTokens(config.SERVICE_TOKEN_SECRET, clock)
  const doors = { tokens, sessions }
  const teamsOf = reachTeams(peers, config, tokens)
  const staff = createStaff(sql, { clock, log }, config)
  const people = createLookUpPeople(sql)
  const turnRecords = createTurnRecords(sql, clock)
  const ending = new AbortController()
  const recording = recordTurns({ events, clock }, turnRecords, ending.signal)
  const forgetOld = () => Promise.all([turnRecords.forgetOld(), staff.forgetOld()])
  const stopHousekeeping = every(clock, HOUSEKEEPING, forgetOld, log)

  return {
    name: 'call-center',
    identity: staff.identity,
    people,
    parts: [],
    checks: {},
    async routes(app) {
      healthRoute(app, 'call-center')
      mount(app, identityRoutes, identityHandlers(staff.identity), doors)
      mount(app, peopleRoutes, peopleHandlers(people), doors)
      mount(
        app,
        authRoutes,
        authHandlers({
          staff,
          remembered: sessions,
          demo: () => demoAccounts(sql),
          publicUrl: config.PUBLIC_URL,
        }),
        doors,
      )
      mount(
        app,
        monitorRoutes,
        { turnsOfCall: async ({ params }) => ({ turns: await turnRecords.ofCall(params.callId) }) },
        doors,
      )
      const register = createRegister({ sql, clock, people: staff.people, audit: staff.audit, config })
      await app.register(async (face) => v2Auth(face, { staff, register, teamsOf }))
    },
    async [Symbol.asyncDispose]() {
      stopHousekeeping()
      ending.abort()
      await recording
    },
  }
}

/** By a plain call, by HTTP, or nobody has a team. */
function reachTeams(
  peers: CallCenterPeers,
  { AGENT_LLM_URL }: CallCenterConfig,
  tokens: ServiceTokens,
): TeamsOf {
  const far: TeamsOf = AGENT_LLM_URL ? teamsByHttp(AGENT_LLM_URL, tokens) : async () => []
  return (userId, options) => (peers.teamsOf ?? far)(userId, options)
}

const identityHandlers = (identity: Identity): Handlers<typeof identityRoutes> => ({
  findByPin: async ({ body }, { signal }) => ({ person: await identity.findByPin(body.pin, { signal }) }),
  findBySession: async ({ body }, { signal }) => ({
    person: await identity.findBySession(body.token, { signal }),
  }),
  departments: async (_, { signal }) => ({ departments: await identity.departments({ signal }) }),
})
