import { agentRoutes } from '@convonet/contracts/agent'
import type { ServiceTokens } from '@convonet/kit/http/service-token'
import { createClient } from '@convonet/kit/wire/client'
import type { Agent } from '../ports.ts'

/** The agent in another process. Aborting closes the request, and with it the model's socket over there. */
export function createHttpAgent(url: string, tokens: ServiceTokens): Agent {
  const client = createClient(agentRoutes, url)
  return {
    async *reply(prompt, { caller, signal }) {
      const token = await tokens.sign({ service: 'voice-gateway', caller })
      yield* client.reply({ body: prompt }, { signal, headers: { authorization: `Bearer ${token}` } })
    },
  }
}
