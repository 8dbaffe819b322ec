import type { ServiceTokens } from '@convonet/kit/http/service-token'
import type { Log } from '@convonet/kit/process/log'
import type { ToolServers } from '@convonet/kit/tools/mount-tool-servers'
import { createDirectoryDesk, type Departments, departmentsByHttp } from './adapters/directory-desk.ts'
import { createGoogleCalendar } from './adapters/google-calendar.ts'
import { createGoogleConsent } from './adapters/google-consent.ts'
import { createHttpPeople } from './adapters/http-people.ts'
import { createLocalChat } from './adapters/local-chat.ts'
import { createLocalEmbeddings } from './adapters/local-embeddings.ts'
import { createTavilySearch } from './adapters/tavily-search.ts'
import { createVendorChats } from './adapters/vendor-chats.ts'
import type { AgentLlmConfig } from './config.ts'
import type { OutsideServer } from './mcp/outside-server.ts'
import type { People, WebSearch } from './ports.ts'

/** What other services are to this one, where they run in the same process, and what is joined from outside. */
export interface Peers {
  departments?: Departments
  people?: People
  toolServers?: ToolServers
  outside?: readonly OutsideServer[]
}

export type Adapters = ReturnType<typeof chooseAdapters>

/** One for each port, as the settings and the neighbourhood have it. */
export function chooseAdapters(
  config: AgentLlmConfig,
  peers: Peers,
  { tokens, log }: { tokens: ServiceTokens; log: Log },
) {
  const embeddings = config.LOCAL_EMBEDDINGS ? createLocalEmbeddings({ log }) : null
  return {
    /** Null where sentences are understood by phrases alone. */
    embeddings,
    local: createLocalChat({ embeddings }),
    vendors: createVendorChats(config),
    webSearch: webSearchFrom(config),
    google: googleFrom(config),
    ...neighbours(peers, config, tokens),
  }
}

/** The call centre by plain calls, by HTTP, or not at all. */
function neighbours(peers: Peers, { CALL_CENTER_URL }: AgentLlmConfig, tokens: ServiceTokens) {
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

/** Without a client for OAuth there is no Google Calendar. */
function googleFrom(config: AgentLlmConfig) {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret, GOOGLE_API_BASE: baseUrl } = config
  if (!clientId || !clientSecret) return null
  const redirectUrl = new URL('/convonet_todo/api/calendar/callback', publicUrlOf(config)).href
  return {
    calendar: createGoogleCalendar({ baseUrl: baseUrl ?? 'https://www.googleapis.com' }),
    consent: createGoogleConsent({ clientId, clientSecret, redirectUrl, baseUrl }),
  }
}

export const publicUrlOf = ({ PUBLIC_URL }: AgentLlmConfig) => PUBLIC_URL ?? 'http://localhost:8080'

const webSearchFrom = ({ TAVILY_API_KEY, TAVILY_BASE_URL }: AgentLlmConfig): WebSearch | null =>
  TAVILY_API_KEY ? createTavilySearch({ key: TAVILY_API_KEY, baseUrl: TAVILY_BASE_URL }) : null
