import type { Surroundings } from '@convonet/kit/process/service'
import type { ToolServers } from '@convonet/kit/tools/mount-tool-servers'
import type { ToolLedger } from '@convonet/kit/tools/tool-ledger'
import { createEverywhereServer } from './domains/everywhere/server.ts'
import type { Productivity } from './domains/productivity/productivity.ts'
import type { Knowledge } from './knowledge/knowledge.ts'
import type { Desk, WebSearch } from './ports.ts'

export interface DomainDeps {
  ledger: ToolLedger
  desk: Desk
  webSearch: WebSearch | null
  knowledge: Knowledge
  productivity: Productivity
}

/** The domains that live in this service, by name. */
export function domainServers(
  { sql, log }: Surroundings,
  { ledger, desk, webSearch, knowledge, productivity }: DomainDeps,
): ToolServers {
  const deps = { db: sql.db, ledger, log }
  return {
    productivity: productivity.createServer,
    everywhere: () => createEverywhereServer({ ...deps, desk, webSearch, knowledge }),
  }
}
