import type { ServiceTokens } from '@convonet/kit/http/service-token'
import type { ToolServers } from '@convonet/kit/tools/mount-tool-servers'
import { createDirectoryDesk, type Departments, departmentsByHttp } from './adapters/directory-desk.ts'
import { createHttpPeople } from './adapters/http-people.ts'
import type { AgentLlmConfig } from './config.ts'
import type { OutsideServer } from './mcp/outside-server.ts'
import type { Desk, People } from './ports.ts'

/** What other services are to this one, where they run in the same process, and what is joined from outside. */
export interface Peers {
  departments?: Departments
  people?: People
  toolServers?: ToolServers
  outside?: readonly OutsideServer[]
}

/** The call centre by plain calls, by HTTP, or not at all. */
export function neighbours(
  peers: Peers,
  { CALL_CENTER_URL }: AgentLlmConfig,
  tokens: ServiceTokens,
): { desk: Desk; people: People } {
  const far = CALL_CENTER_URL && {
    departments: departmentsByHttp(CALL_CENTER_URL, tokens),
    people: createHttpPeople(CALL_CENTER_URL, tokens),
  }
  const { departments, people } = { ...NOBODY, ...far, ...peers }
  return { desk: createDirectoryDesk(departments), people }
}

const NOBODY: { departments: Departments; people: People } = {
  departments: async () => [],
  people: { search: async () => [], byEmail: async () => null, byIds: async () => [] },
}
