import type { Doors } from '@convonet/kit/http/admit'
import type { mount } from '@convonet/kit/http/mount'
import type { Surroundings } from '@convonet/kit/process/service'
import type { ToolServers } from '@convonet/kit/tools/mount-tool-servers'
import type { ToolLedger } from '@convonet/kit/tools/tool-ledger'
import { type Adapters, publicUrlOf } from './choose-adapters.ts'
import type { AgentLlmConfig } from './config.ts'
import { createEverywhereServer } from './domains/everywhere/server.ts'
import { createHealthcareServer } from './domains/healthcare/server.ts'
import { mountMortgage } from './domains/mortgage/mount-mortgage.ts'
import { createMortgageServer } from './domains/mortgage/server.ts'
import type { DueReminders } from './domains/productivity/due-reminders.ts'
import { createSeal } from './domains/productivity/google/sealed.ts'
import { createProductivity } from './domains/productivity/productivity.ts'
import type { TeamsOf } from './domains/productivity/teams-of.ts'
import { createKnowledge } from './knowledge/knowledge.ts'

/** The domains that live in this service: their tools by name, their routes, and what happens in them without anybody asking. */
export interface OpenDomains extends AsyncDisposable {
  toolServers: ToolServers
  reminders: DueReminders
  teamsOf: TeamsOf
  routes(app: Parameters<typeof mount>[0], doors: Doors): Promise<void>
}

export interface DomainDeps {
  config: AgentLlmConfig
  ledger: ToolLedger
  adapters: Pick<Adapters, 'embeddings' | 'desk' | 'people' | 'webSearch' | 'google'>
}

export async function openDomains(
  surroundings: Surroundings,
  { config, ledger, adapters }: DomainDeps,
): Promise<OpenDomains> {
  const { sql, log, clock, blobs } = surroundings
  const { embeddings, desk, people, webSearch } = adapters
  const deps = { db: sql.db, ledger, log }
  const birthDateRequired = config.HEALTHCARE_DATE_OF_BIRTH === 'required'
  const knowledge = createKnowledge({ sql, clock, embeddings })
  const google = adapters.google && {
    ...adapters.google,
    seal: createSeal(config.GOOGLE_TOKEN_KEY ?? config.SERVICE_TOKEN_SECRET),
  }
  const publicUrl = publicUrlOf(config)
  const productivity = await createProductivity(surroundings, { ledger, people, google, publicUrl })
  return {
    reminders: productivity.reminders,
    teamsOf: productivity.teamsOf,
    toolServers: {
      productivity: productivity.createServer,
      mortgage: () => createMortgageServer(deps),
      healthcare: () => createHealthcareServer({ ...deps, clock, birthDateRequired }),
      everywhere: () => createEverywhereServer({ ...deps, desk, webSearch, knowledge }),
    },
    async routes(app, doors) {
      productivity.routes(app, doors)
      await mountMortgage(app, { db: sql.db, blobs }, doors)
    },
    [Symbol.asyncDispose]: () => productivity[Symbol.asyncDispose](),
  }
}
