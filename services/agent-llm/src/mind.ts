import type { Prompt, ReplyEvent } from '@convonet/contracts/agent'
import type { Caller } from '@convonet/contracts/call'
import type { Surroundings } from '@convonet/kit/process/service'
import { tracedStream } from '@convonet/kit/process/trace'
import type { ToolLedger } from '@convonet/kit/tools/tool-ledger'
import { createCheckpoints } from './checkpoints.ts'
import { createChooseDomains } from './choose-domain.ts'
import type { AgentLlmConfig } from './config.ts'
import { threadOf } from './conversation.ts'
import { createConversationGraph } from './graph.ts'
import { createHousekeeping } from './housekeeping.ts'
import type { ToolHost } from './mcp-host.ts'
import { createOneAtATime } from './one-at-a-time.ts'
import type { ChatModels, SentenceEmbeddings } from './ports.ts'
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
  /** Says what is wrong, or null. */
  check(): Promise<string | null>
}

export interface MindDeps {
  /** Every tool there is. */
  host: ToolHost
  ledger: ToolLedger
  models: Pick<ChatModels, 'choose'>
  /** Null where sentences are understood by phrases alone. */
  embeddings: SentenceEmbeddings | null
  config: AgentLlmConfig
}

export async function createMind(
  { sql, keyValue, log, clock }: Pick<Surroundings, 'sql' | 'keyValue' | 'log' | 'clock'>,
  { host, ledger, models, embeddings, config }: MindDeps,
): Promise<Mind> {
  const checkpoints = await createCheckpoints(sql.pool)
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
    check,
    async [Symbol.asyncDispose]() {
      await housekeeping[Symbol.asyncDispose]()
    },
  }
}

const graphSettings = (config: AgentLlmConfig) => ({
  limits: { toolRounds: config.TURN_TOOL_ROUNDS, tokens: config.TURN_TOKENS },
  turnTimeoutMs: config.TURN_TIMEOUT_MS,
})
