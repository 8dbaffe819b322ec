import { agentRoutes, type Prompt } from '@convonet/contracts/agent'
import type { Caller } from '@convonet/contracts/call'
import { reminderRoutes } from '@convonet/contracts/reminders'
import { settingsRoutes } from '@convonet/contracts/settings'
import { healthRoute } from '@convonet/kit/http/health'
import { mount, type RequestContext } from '@convonet/kit/http/mount'
import { createServiceTokens, type ServiceTokens } from '@convonet/kit/http/service-token'
import type { Service, Surroundings } from '@convonet/kit/process/service'
import { mountToolServers, type ToolServers } from '@convonet/kit/tools/mount-tool-servers'
import { createToolLedger } from '@convonet/kit/tools/tool-ledger'
import { AppError } from '@convonet/kit/wire/app-error'
import { createDirectoryDesk, type Departments, departmentsByHttp } from './adapters/directory-desk.ts'
import { createHttpPeople } from './adapters/http-people.ts'
import { createLocalEmbeddings } from './adapters/local-embeddings.ts'
import { createTavilySearch } from './adapters/tavily-search.ts'
import type { AgentLlmConfig } from './config.ts'
import { domainServers } from './domain-servers.ts'
import { type DueReminders, reminderHandlers } from './domains/productivity/due-reminders.ts'
import { createProductivity } from './domains/productivity/productivity.ts'
import { joinDomains } from './join-domains.ts'
import { createKnowledge } from './knowledge/knowledge.ts'
import type { OutsideServer } from './mcp/outside-server.ts'
import { migrations } from './migrations.ts'
import { type Agent, createMind } from './mind.ts'
import type { People } from './ports.ts'
import { answerOf, promptOf } from './process-request.ts'
import { settingsHandlers } from './settings-handlers.ts'

/** What other services are to this one, where they run in the same process, and what is joined from outside. */
export interface Peers {
  departments?: Departments
  people?: People
  toolServers?: ToolServers
  outside?: readonly OutsideServer[]
}

/** The mind: /agent/* and the tools of the domains that live here. */
export async function createAgentLlm(
  surroundings: Surroundings,
  config: AgentLlmConfig,
  peers: Peers = {},
): Promise<Service & { agent: Agent; reminders: DueReminders }> {
  const { sql, keyValue, clock, sessions } = surroundings
  await sql.migrate('agent-llm', migrations)
  const tokens = createServiceTokens(config.SERVICE_TOKEN_SECRET, clock)
  const ledger = createToolLedger(sql.db, 'agent_tool_writes')
  const desk = createDirectoryDesk(departmentsFrom(peers, config, tokens))
  const people = peopleFrom(peers, config, tokens)
  const productivity = await createProductivity(surroundings, { ledger, people })
  const webSearch = webSearchFrom(config)
  const embeddings = config.LOCAL_EMBEDDINGS ? createLocalEmbeddings(surroundings) : null
  const knowledge = createKnowledge({ sql, clock, embeddings })
  const toolServers = domainServers(surroundings, { ledger, desk, webSearch, knowledge, productivity })
  const domains = { own: toolServers, beside: peers.toolServers ?? {}, outside: peers.outside ?? [] }
  const host = await joinDomains(domains, surroundings, { config, tokens })
  const mind = await createMind(surroundings, { host, ledger, embeddings, config })
  const doors = { tokens, sessions }

  return {
    name: 'agent-llm',
    agent: mind.agent,
    reminders: productivity.reminders,
    toolServers,
    async routes(app) {
      healthRoute(app, 'agent-llm')
      mount(
        app,
        agentRoutes,
        agentHandlers(mind.agent, () => clock.now()),
        doors,
      )
      mount(app, settingsRoutes, settingsHandlers({ keyValue, models: mind.models }), doors)
      mount(app, reminderRoutes, reminderHandlers(productivity.reminders), doors)
      mountToolServers(app, toolServers, { doors, clock })
    },
    checks: { conversations: mind.check },
    parts: mind.parts,
    async [Symbol.asyncDispose]() {
      await mind[Symbol.asyncDispose]()
      await host[Symbol.asyncDispose]()
      await productivity[Symbol.asyncDispose]()
      await embeddings?.[Symbol.asyncDispose]()
    },
  }
}

function agentHandlers(agent: Agent, now: () => number) {
  const process = async ({ body }: { body: Parameters<typeof promptOf>[0] }, request: RequestContext) => {
    const caller = known(request.caller)
    const startedAt = now()
    const events = agent.reply(promptOf(body, caller), { signal: request.signal, caller })
    return answerOf(events, () => now() - startedAt)
  }
  return {
    reply: ({ body }: { body: Prompt }, { signal, caller }: RequestContext) =>
      agent.reply(body, { signal, caller: known(caller) }),
    process,
    processUnderOldPath: process,
  }
}

function departmentsFrom({ departments }: Peers, { CALL_CENTER_URL }: AgentLlmConfig, tokens: ServiceTokens) {
  const nobody: Departments = async () => []
  return departments ?? (CALL_CENTER_URL ? departmentsByHttp(CALL_CENTER_URL, tokens) : nobody)
}

function peopleFrom({ people }: Peers, { CALL_CENTER_URL }: AgentLlmConfig, tokens: ServiceTokens): People {
  return people ?? (CALL_CENTER_URL ? createHttpPeople(CALL_CENTER_URL, tokens) : nobody)
}

const nobody: People = { search: async () => [], byEmail: async () => null, byIds: async () => [] }

const webSearchFrom = ({ TAVILY_API_KEY, TAVILY_BASE_URL }: AgentLlmConfig) =>
  TAVILY_API_KEY ? createTavilySearch({ key: TAVILY_API_KEY, baseUrl: TAVILY_BASE_URL }) : null

function known(caller: Caller | null): Caller {
  if (!caller) throw new AppError('forbidden', 'A reply needs a caller in the service token')
  return caller
}
