import type { Caller } from '@convonet/contracts/call'
import type { Clock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import type { KeyValue } from '@convonet/kit/store/key-value'
import { wantedProviders } from '@convonet/kit/store/preferences'
import type { ChatModel, ChatModels } from '../ports.ts'
import { CircuitBreaker } from './circuit-breaker.ts'
import { type Candidate, FailoverChat } from './failover-chat.ts'
import { VENDORS } from './vendors.ts'

export interface ModelsOptions {
  /** Those with a key. They are tried in this order. */
  vendors: readonly ChatModel[]
  /** Answers when no vendor does, and to those who want none. */
  local: ChatModel
  /** What `LLM_PROVIDER` says. */
  preset: string | undefined
  firstTokenTimeoutMs: number
  keyValue: KeyValue
  clock: Clock
  log: Log
}

/** From one word to the next even the slowest model needs less. */
const NEXT_TOKEN_TIMEOUT_MS = 10_000

/** The models of all vendors with a key, and the local one. */
export interface Models extends ChatModels {
  /** Ids of the providers that can be chosen. */
  readonly available: readonly string[]
  /** Of the providers wanted, best first, the one to be asked. */
  prefer(wanted: readonly string[]): string
}

export function createModels(options: ModelsOptions): Models {
  const { vendors, local, preset, keyValue, clock, log } = options
  const candidates = vendors.map((chat) => candidateOf(chat, clock))
  const available = [...vendors, local].map(({ provider }) => provider)
  const patience = { firstMs: options.firstTokenTimeoutMs, nextMs: NEXT_TOKEN_TIMEOUT_MS }
  const prefer = (wanted: readonly string[]) =>
    [...wanted, preset ?? '', ...available].find((id) => available.includes(id)) ?? local.provider

  return {
    available,
    prefer,
    async choose({ userId }: Caller, { signal }): Promise<ChatModel> {
      signal.throwIfAborted()
      const first = prefer(await wantedBy(userId, keyValue, log))
      signal.throwIfAborted()
      if (first === local.provider) return local
      const rank = ({ chat }: Candidate) => Number(chat.provider !== first)
      return new FailoverChat(
        candidates.toSorted((a, b) => rank(a) - rank(b)),
        local,
        { patience, clock, log },
      )
    },
    async [Symbol.asyncDispose]() {},
  }
}

function candidateOf(chat: ChatModel, clock: Clock): Candidate {
  const vendor = Object.entries(VENDORS).find(([id]) => id === chat.provider)?.[1]
  const { modelVariable = '', keyVariable = '' } = vendor ?? {}
  return { chat, breaker: new CircuitBreaker(clock), modelVariable, keyVariable }
}

/** A wish that cannot be read is none: the conversation goes on. */
async function wantedBy(userId: string | null, keyValue: KeyValue, log: Log): Promise<string[]> {
  try {
    return await wantedProviders(keyValue, 'llm', userId)
  } catch (error) {
    log.warn({ err: error }, 'Choice of the model not read, the default is taken')
    return []
  }
}
