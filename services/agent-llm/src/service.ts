import { agentRoutes, type Prompt } from '@convonet/contracts/agent'
import type { Caller } from '@convonet/contracts/call'
import { healthRoute } from '@convonet/kit/http/health'
import { mount, type RequestContext } from '@convonet/kit/http/mount'
import { createServiceTokens } from '@convonet/kit/http/service-token'
import type { Service, Surroundings } from '@convonet/kit/process/service'
import { AppError } from '@convonet/kit/wire/app-error'
import type { AgentLlmConfig } from './config.ts'
import type { ToolSource } from './mcp/tool-source.ts'
import { migrations } from './migrations.ts'
import { type Agent, createMind } from './mind.ts'
import { answerOf, promptOf } from './process-request.ts'

/** The mind: /agent/* and the tools of the domains that live here; `others` are tools that live elsewhere. */
export async function createAgentLlm(
  surroundings: Surroundings,
  config: AgentLlmConfig,
  others: readonly ToolSource[] = [],
): Promise<Service & { agent: Agent }> {
  const { sql, clock, sessions } = surroundings
  await sql.migrate('agent-llm', migrations)
  const { agent, check, parts, ...mind } = await createMind(surroundings, config, others)
  const doors = { tokens: createServiceTokens(config.SERVICE_TOKEN_SECRET, clock), sessions }

  const process = async ({ body }: { body: Parameters<typeof promptOf>[0] }, request: RequestContext) => {
    const caller = known(request.caller)
    const startedAt = clock.now()
    const events = agent.reply(promptOf(body, caller), { signal: request.signal, caller })
    return answerOf(events, () => clock.now() - startedAt)
  }

  return {
    name: 'agent-llm',
    agent,
    async routes(app) {
      healthRoute(app, 'agent-llm')
      const handlers = {
        reply: ({ body }: { body: Prompt }, { signal, caller }: RequestContext) =>
          agent.reply(body, { signal, caller: known(caller) }),
        process,
        processUnderOldPath: process,
      }
      mount(app, agentRoutes, handlers, doors)
    },
    checks: { conversations: check },
    parts,
    [Symbol.asyncDispose]: () => mind[Symbol.asyncDispose](),
  }
}

function known(caller: Caller | null): Caller {
  if (!caller) throw new AppError('forbidden', 'A reply needs a caller in the service token')
  return caller
}
