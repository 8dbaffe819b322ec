import { peopleRoutes } from '@convonet/contracts/people'
import type { ServiceTokens } from '@convonet/kit/http/service-token'
import { createClient } from '@convonet/kit/wire/client'
import type { People } from '../ports.ts'

/** The call centre's knowledge of people, when it runs in another process. */
export function createHttpPeople(url: string, tokens: ServiceTokens): People {
  const client = createClient(peopleRoutes, url)
  const headers = async () => ({
    authorization: `Bearer ${await tokens.sign({ service: 'agent-llm', caller: null })}`,
  })
  return {
    async search(term, { signal }) {
      return (await client.searchPeople({ body: { term } }, { signal, headers: await headers() })).people
    },
    async byEmail(email, { signal }) {
      return (await client.personByEmail({ body: { email } }, { signal, headers: await headers() })).person
    },
    async byIds(ids, { signal }) {
      return (await client.peopleByIds({ body: { ids: [...ids] } }, { signal, headers: await headers() }))
        .people
    },
  }
}
