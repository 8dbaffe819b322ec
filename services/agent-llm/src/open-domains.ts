import type { Doors } from '@convonet/kit/http/admit'
import type { mount } from '@convonet/kit/http/mount'
import type { Surroundings } from '@convonet/kit/process/service'
import type { ToolServers } from '@convonet/kit/tools/mount-tool-servers'
import type { ToolLedger } from '@convonet/kit/tools/tool-ledger'
import { createGoogleCalendar } from './adapters/google-calendar.ts'
import { createGoogleConsent } from './adapters/google-consent.ts'
import { createTavilySearch } from './adapters/tavily-search.ts'
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
import type { Desk, People, SentenceEmbeddings } from './ports.ts'

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
  embeddings: SentenceEmbeddings | null
  desk: Desk
  people: People
}

export async function openDomains(
  surroundings: Surroundings,
  { config, ledger, embeddings, desk, people }: DomainDeps,
): Promise<OpenDomains> {
  const { sql, log, clock, blobs } = surroundings
  const deps = { db: sql.db, ledger, log }
  const birthDateRequired = config.HEALTHCARE_DATE_OF_BIRTH === 'required'
  const knowledge = createKnowledge({ sql, clock, embeddings })
  const webSearch = webSearchFrom(config)
  const productivity = await createProductivity(surroundings, { ledger, people, ...googleFrom(config) })
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

/** Without a client for OAuth there is no Google Calendar. */
function googleFrom(config: AgentLlmConfig) {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret, GOOGLE_API_BASE: baseUrl } = config
  const publicUrl = config.PUBLIC_URL ?? 'http://localhost:8080'
  if (!clientId || !clientSecret) return { google: null, publicUrl }
  const redirectUrl = new URL('/convonet_todo/api/calendar/callback', publicUrl).href
  const google = {
    calendar: createGoogleCalendar({ baseUrl: baseUrl ?? 'https://www.googleapis.com' }),
    consent: createGoogleConsent({ clientId, clientSecret, redirectUrl, baseUrl }),
    seal: createSeal(config.GOOGLE_TOKEN_KEY ?? config.SERVICE_TOKEN_SECRET),
  }
  return { google, publicUrl }
}

const webSearchFrom = ({ TAVILY_API_KEY, TAVILY_BASE_URL }: AgentLlmConfig) =>
  TAVILY_API_KEY ? createTavilySearch({ key: TAVILY_API_KEY, baseUrl: TAVILY_BASE_URL }) : null
