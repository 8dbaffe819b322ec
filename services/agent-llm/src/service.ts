import { agentRoutes, type Prompt } from '@convonet/contracts/agent'
import type { Caller } from '@convonet/contracts/call'
import { settingsRoutes } from '@convonet/contracts/settings'
import { healthRoute } from '@convonet/kit/http/health'
import { mount, type RequestContext } from '@convonet/kit/http/mount'
import { createServiceTokens } from '@convonet/kit/http/service-token'
import type { Part, Service, Surroundings } from '@convonet/kit/process/service'
import { mountToolServers } from '@convonet/kit/tools/mount-tool-servers'
import { createToolLedger } from '@convonet/kit/tools/tool-ledger'
import { AppError } from '@convonet/kit/wire/app-error'
import { type Adapters, chooseAdapters, type Peers } from './choose-adapters.ts'
import type { AgentLlmConfig } from './config.ts'
import type { DueReminders } from './domains/productivity/due-reminders.ts'
import type { TeamsOf } from './domains/productivity/teams-of.ts'
import { joinDomains } from './join-domains.ts'
import { migrations } from './migrations.ts'
import { type Agent, createMind } from './mind.ts'
import { createModels } from './models/models.ts'
import { openDomains } from './open-domains.ts'
import { answerOf, promptOf } from './process-request.ts'
import { settingsHandlers } from './settings-handlers.ts'

/** The mind: /agent/* and the tools of the domains that live here. */
export async function createAgentLlm(
  surroundings: Surroundings,
  config: AgentLlmConfig,
  peers: Peers = {},
): Promise<Service & { agent: Agent; reminders: DueReminders; teamsOf: TeamsOf }> {
  const { sql, keyValue, clock, sessions } = surroundings
  await sql.migrate('agent-llm', migrations)
  const tokens = createServiceTokens(config.SERVICE_TOKEN_SECRET, clock)
  const ledger = createToolLedger(sql.db, 'agent_tool_writes')
  const adapters = chooseAdapters(config, peers, { tokens, log: surroundings.log })
  const { embeddings } = adapters
  const domains = await openDomains(surroundings, { config, ledger, adapters })
  const joined = {
    own: domains.toolServers,
    beside: peers.toolServers ?? {},
    outside: peers.outside ?? [],
  }
  const host = await joinDomains(joined, surroundings, { config, tokens })
  const models = modelsOf(adapters, surroundings, config)
  const mind = await createMind(surroundings, { host, ledger, models, embeddings, config })
  const doors = { tokens, sessions }

  return {
    name: 'agent-llm',
    agent: mind.agent,
    reminders: domains.reminders,
    teamsOf: domains.teamsOf,
    toolServers: domains.toolServers,
    async routes(app) {
      healthRoute(app, 'agent-llm')
      mount(
        app,
        agentRoutes,
        agentHandlers(mind.agent, () => clock.now()),
        doors,
      )
      mount(app, settingsRoutes, settingsHandlers({ keyValue, models }), doors)
      await domains.routes(app, doors)
      mountToolServers(app, domains.toolServers, { doors, clock })
    },
    checks: { conversations: mind.check },
    parts: [languageModel(config, adapters)],
    async [Symbol.asyncDispose]() {
      await mind[Symbol.asyncDispose]()
      await host[Symbol.asyncDispose]()
      await domains[Symbol.asyncDispose]()
      await embeddings?.[Symbol.asyncDispose]()
    },
  }
}

const modelsOf = (
  { vendors, local }: Adapters,
  { keyValue, clock, log }: Surroundings,
  { LLM_PROVIDER, FIRST_TOKEN_TIMEOUT_MS }: AgentLlmConfig,
) =>
  createModels({
    ...{ vendors, local, keyValue, clock, log },
    preset: LLM_PROVIDER,
    firstTokenTimeoutMs: FIRST_TOKEN_TIMEOUT_MS,
  })

function languageModel({ LOCAL_EMBEDDINGS }: AgentLlmConfig, { vendors }: Adapters): Part {
  const local = LOCAL_EMBEDDINGS ? 'phrases and sentence embeddings, here' : 'phrases, here'
  return {
    part: 'Language model',
    servedBy: [...vendors.map(({ model }) => model), local].join(', else '),
    replacedBy: 'ANTHROPIC_API_KEY, GOOGLE_API_KEY or OPENAI_API_KEY',
  }
}

function agentHandlers(agent: Agent, now: () => number) {
  const process = async ({ body }: { body: Parameters<typeof promptOf>[0] }, request: RequestContext) => {
    const caller = known(request.caller)
    const startedAt = now()
    const prompt = promptOf(body, caller)
    const events = agent.reply(prompt, { signal: request.signal, caller })
    return answerOf(events, {
      tookMs: () => now() - startedAt,
      context: () => agent.transferContext(caller, prompt.callId),
    })
  }
  return {
    reply: ({ body }: { body: Prompt }, { signal, caller }: RequestContext) =>
      agent.reply(body, { signal, caller: known(caller) }),
    process,
    processUnderOldPath: process,
  }
}

function known(caller: Caller | null): Caller {
  if (!caller) throw new AppError('forbidden', 'A reply needs a caller in the service token')
  return caller
}
