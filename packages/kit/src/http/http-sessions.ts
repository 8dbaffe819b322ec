import { identityRoutes } from '@convonet/contracts/identity'
import { createClient } from '../wire/client.ts'
import type { ServiceTokens } from './service-token.ts'
import type { Sessions } from './sessions.ts'

/** Asks the call centre, which runs in another process, who holds a session; `service` is who asks. */
export function findSessionByHttp(url: string, tokens: ServiceTokens, service: string): Sessions['find'] {
  const client = createClient(identityRoutes, url)
  return async (token, { signal }) => {
    const own = await tokens.sign({ service, caller: null })
    const headers = { authorization: `Bearer ${own}` }
    return (await client.findBySession({ body: { token } }, { signal, headers })).person
  }
}
