import { teamRoutes } from '@convonet/contracts/teams'
import type { ServiceTokens } from '@convonet/kit/http/service-token'
import { createClient } from '@convonet/kit/wire/client'
import type { TeamsOf } from '../ports.ts'

/** The agent's knowledge of teams, when it runs in another process. */
export function teamsByHttp(url: string, tokens: ServiceTokens): TeamsOf {
  const client = createClient(teamRoutes, url)
  return async (userId, { signal }) => {
    const caller = { userId, name: null, channel: 'api' } as const
    const token = await tokens.sign({ service: 'call-center', caller })
    return (await client.teamsOfCaller({}, { signal, headers: { authorization: `Bearer ${token}` } })).teams
  }
}
