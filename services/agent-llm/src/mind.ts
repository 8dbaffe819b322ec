import type { Prompt, ReplyEvent } from '@convonet/contracts/agent'
import type { Caller } from '@convonet/contracts/call'
import type { Part, Surroundings } from '@convonet/kit/process/service'
import { tracedStream } from '@convonet/kit/process/trace'
import type { ToolLedger } from '@convonet/kit/tools/tool-ledger'
import { createLocalChat } from './adapters/local-chat.ts'
import { createVendorChats } from './adapters/vendor-chats.ts'
import { createCheckpoints } from './checkpoints.ts'
import { createChooseDomains } from './choose-domain.ts'
import type { AgentLlmConfig } from './config.ts'
import { threadOf } from './conversation.ts'
import { createConversationGraph } from './graph.ts'
import { createHousekeeping } from './housekeeping.ts'
import type { ToolHost } from './mcp-host.ts'
import { createModels, type Models } from './models/models.ts'
import { createOneAtATime } from './one-at-a-time.ts'
import type { ChatModel, SentenceEmbeddings } from './ports.ts'
import { type Replying, reply } from './reply.ts'
import { wordsOfCall } from './spoken/words-of-call.ts'
import { confirmation } from './spoken/yes-no.ts'
import { type TransferContext, transferContext } from './transfer-context.ts'
import { createTurnLimit } from './turn-limit.ts'

/** What the voice gateway speaks to. */
export interface Agent {
  reply(prompt: Prompt, options: Replying): AsyncIterable<ReplyEvent>
  /** What was said and done in a call, for whoever takes it over. */
  transferContext(caller: Caller, callId: string): Promise<TransferContext>
}

/** Everything between a prompt and its reply, put together. */
export interface Mind extends AsyncDisposable {
  agent: Agent
  models: Models
  /** Says what is wrong, or null. */
  check(): Promise<string | null>
  parts: Part[]
}

export interface MindDeps {
  /** Every tool there is. */
  host: ToolHost
  ledger: ToolLedger
  /** Null where sentences are understood by phrases alone. */
  embeddings: SentenceEmbeddings | null
  config: AgentLlmConfig
}

export async function createMind(
  { sql, keyValue, log, clock }: Surroundings,
  { host, ledger, embeddings, config }: MindDeps,
): Promise<Mind> {
  const checkpoints = await createCheckpoints(sql.pool)
  const vendors = createVendorChats(config)
  const models = createModels({
    vendors,
    local: createLocalChat({ embeddings }),
    preset: config.LLM_PROVIDER,
    firstTokenTimeoutMs: config.FIRST_TOKEN_TIMEOUT_MS,
    ...{ keyValue, clock, log },
  })
  const graph = createConversationGraph({
    ...{ models, host, checkpoints, ledger, clock, log },
    ...graphSettings(config),
    chooseDomains: createChooseDomains(embeddings),
    wordsOfCall,
    confirmation,
  })
  const days = { days: config.CONVERSATION_DAYS, auditDays: config.AUDIT_DAYS }
  const housekeeping = createHousekeeping({ sql, clock, log, ledger, ...days })
  const turnLimit = createTurnLimit(keyValue, config.TURNS_PER_MINUTE)
  const { tidyUp, check } = housekeeping
  const deps = { graph, log, oneAtATime: createOneAtATime(), tidyUp, turnLimit }

  return {
    agent: {
      reply: (prompt, options) => tracedStream('agent-llm/reply.ts', () => reply(prompt, deps, options)),
      transferContext: async (caller, callId) =>
        transferContext(caller, await graph.history(threadOf(caller, callId))),
    },
    models,
    check,
    parts: [languageModel(config, vendors)],
    async [Symbol.asyncDispose]() {
      await housekeeping[Symbol.asyncDispose]()
    },
  }
}

const graphSettings = (config: AgentLlmConfig) => ({
  limits: { toolRounds: config.TURN_TOOL_ROUNDS, tokens: config.TURN_TOKENS },
  turnTimeoutMs: config.TURN_TIMEOUT_MS,
})

function languageModel({ LOCAL_EMBEDDINGS }: AgentLlmConfig, vendors: readonly ChatModel[]): Part {
  const local = LOCAL_EMBEDDINGS ? 'phrases and sentence embeddings, here' : 'phrases, here'
  const servedBy = [...vendors.map(({ model }) => model), local].join(', else ')
  return {
    part: 'Language model',
    servedBy,
    replacedBy: 'ANTHROPIC_API_KEY, GOOGLE_API_KEY or OPENAI_API_KEY',
  }
}
