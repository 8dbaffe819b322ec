import { type Department, identityRoutes } from '@convonet/contracts/identity'
import type { ServiceTokens } from '@convonet/kit/http/service-token'
import { createClient } from '@convonet/kit/wire/client'
import type { Cancellable, Desk } from '../ports.ts'

export type Departments = (options: Cancellable) => Promise<Department[]>

/** The directory of the call centre. Nobody answers at any of its extensions: there is no desk that people could sign in at. */
export const createDirectoryDesk = (departments: Departments): Desk => ({
  departments,
  isThere: async () => false,
})

/** The directory, when the call centre runs in another process. */
export function departmentsByHttp(url: string, tokens: ServiceTokens): Departments {
  const client = createClient(identityRoutes, url)
  return async ({ signal }) => {
    const headers = { authorization: `Bearer ${await tokens.sign({ service: 'agent-llm', caller: null })}` }
    return (await client.departments({}, { signal, headers })).departments
  }
}
