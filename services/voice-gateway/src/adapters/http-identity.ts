import { identityRoutes } from '@convonet/contracts/identity'
import type { ServiceTokens } from '@convonet/kit/http/service-token'
import { createClient } from '@convonet/kit/wire/client'
import type { Identity } from '../ports.ts'

/** The call centre's knowledge of people, when it runs in another process. */
export function createHttpIdentity(url: string, tokens: ServiceTokens): Identity {
  const client = createClient(identityRoutes, url)
  return {
    async findByPin(pin, { signal }) {
      const token = await tokens.sign({ service: 'voice-gateway', caller: null })
      const headers = { authorization: `Bearer ${token}` }
      return (await client.findByPin({ body: { pin } }, { signal, headers })).person
    },
  }
}
