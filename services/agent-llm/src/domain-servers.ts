import type { Surroundings } from '@convonet/kit/process/service'
import type { ToolServers } from '@convonet/kit/tools/mount-tool-servers'
import type { ToolLedger } from '@convonet/kit/tools/tool-ledger'
import { createEverywhereServer } from './domains/everywhere/server.ts'
import { createProductivityServer } from './domains/productivity/server.ts'
import type { Desk, WebSearch } from './ports.ts'

export interface DomainDeps {
  ledger: ToolLedger
  desk: Desk
  webSearch: WebSearch | null
}

/** The domains that live in this service, by name. */
export function domainServers(
  { sql, log }: Surroundings,
  { ledger, desk, webSearch }: DomainDeps,
): ToolServers {
  const deps = { db: sql.db, ledger, log }
  return {
    productivity: () => createProductivityServer(deps),
    everywhere: () => createEverywhereServer({ ...deps, desk, webSearch }),
  }
}
