import { agentRoutes, type Prompt, type ReplyEvent } from '@convonet/contracts/agent'
import type { Caller } from '@convonet/contracts/call'
import { healthRoute } from '@convonet/kit/http/health'
import { mount } from '@convonet/kit/http/mount'
import { createServiceTokens } from '@convonet/kit/http/service-token'
import type { Service, Surroundings } from '@convonet/kit/process/service'
import { tracedStream } from '@convonet/kit/process/trace'
import { createToolLedger } from '@convonet/kit/tools/tool-ledger'
import { AppError } from '@convonet/kit/wire/app-error'
import { createLocalChat } from './adapters/local-chat.ts'
import { createLocalEmbeddings } from './adapters/local-embeddings.ts'
import { createCheckpoints } from './checkpoints.ts'
import type { AgentLlmConfig } from './config.ts'
import { createProductivityServer } from './domains/productivity/server.ts'
import { createConversationGraph } from './graph.ts'
import { createHousekeeping } from './housekeeping.ts'
import { createToolHost } from './mcp-host.ts'
import { migrations } from './migrations.ts'
import { createOneAtATime } from './one-at-a-time.ts'
import { answerOf, promptOf } from './process-request.ts'
import { type Replying, reply } from './reply.ts'

/** What the voice gateway speaks to. */
export interface Agent {
  reply(prompt: Prompt, options: Replying): AsyncIterable<ReplyEvent>
}

/** The mind: /agent/* and the tools of the domains that live here. */
export async function createAgentLlm(
  { sql, log, clock }: Surroundings,
  config: AgentLlmConfig,
): Promise<Service & { agent: Agent }> {
  await sql.migrate('agent-llm', migrations)
  const ledger = createToolLedger(sql.db, 'agent_tool_writes')
  const checkpoints = await createCheckpoints(sql.pool)
  const host = await createToolHost([createProductivityServer({ db: sql.db, ledger, log })], {
    timeoutMs: config.TOOL_TIMEOUT_MS,
  })
  const embeddings = config.LOCAL_EMBEDDINGS ? createLocalEmbeddings({ log }) : null
  const model = createLocalChat({ embeddings })
  const graph = createConversationGraph({ model, host, checkpoints, ledger, clock, log })
  const housekeeping = createHousekeeping({
    sql,
    clock,
    log,
    ledger,
    days: config.CONVERSATION_DAYS,
    auditDays: config.AUDIT_DAYS,
  })
  const deps = { graph, model, log, oneAtATime: createOneAtATime(), tidyUp: housekeeping.tidyUp }

  const agent: Agent = {
    reply: (prompt, options) => tracedStream('agent-llm/reply.ts', () => reply(prompt, deps, options)),
  }
  const tokens = createServiceTokens(config.SERVICE_TOKEN_SECRET, clock)

  const process = async ({ body }: { body: Parameters<typeof promptOf>[0] }, { signal, caller }: Request) => {
    const startedAt = clock.now()
    const events = agent.reply(promptOf(body, known(caller)), { signal, caller: known(caller) })
    return answerOf(events, () => clock.now() - startedAt)
  }

  return {
    name: 'agent-llm',
    agent,
    async routes(app) {
      healthRoute(app, 'agent-llm')
      const handlers = {
        reply: ({ body }: { body: Prompt }, { signal, caller }: Request) =>
          agent.reply(body, { signal, caller: known(caller) }),
        process,
        processUnderOldPath: process,
      }
      mount(app, agentRoutes, handlers, tokens)
    },
    checks: { conversations: housekeeping.check },
    parts: [
      {
        part: 'Language model',
        servedBy: config.LOCAL_EMBEDDINGS ? 'phrases and sentence embeddings, here' : 'phrases, here',
        replacedBy: 'LOCAL_EMBEDDINGS',
      },
    ],
    async [Symbol.asyncDispose]() {
      await housekeeping[Symbol.asyncDispose]()
      await embeddings?.[Symbol.asyncDispose]()
      await host[Symbol.asyncDispose]()
    },
  }
}

interface Request {
  signal: AbortSignal
  caller: Caller | null
}

function known(caller: Caller | null): Caller {
  if (!caller) throw new AppError('forbidden', 'A reply needs a caller in the service token')
  return caller
}
