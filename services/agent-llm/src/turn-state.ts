import type { Prompt, ReplyEvent } from '@convonet/contracts/agent'
import { Caller } from '@convonet/contracts/call'
import type { ToolCall } from '@convonet/contracts/tool-language'
import { type BaseMessage, isAIMessage } from '@langchain/core/messages'
import { Annotation, type LangGraphRunnableConfig } from '@langchain/langgraph'
import type { Cancellable, ChatModel, Scene } from './ports.ts'

/** What a conversation remembers from turn to turn, and what the turn under way has come to. */
export const TurnState = Annotation.Root({
  prompt: Annotation<Prompt>,
  /** When the turn began, unix milliseconds; where an earlier attempt wrote something, when that began. */
  startedAt: Annotation<number>,
  messages: Annotation<BaseMessage[]>({ reducer: (_, messages) => messages, default: () => [] }),
  /** What was said before the messages that are kept. */
  digest: Annotation<string>({ reducer: (_, digest) => digest, default: () => '' }),
  /** What the talk is about; stays until it is about something else. */
  domains: Annotation<string[]>({ reducer: (_, domains) => domains, default: () => [] }),
  /** Calls that wait for the caller's yes, asked for in this turn. */
  held: Annotation<TurnCalls | null>({ reducer: (_, held) => held, default: () => null }),
  /** Calls that the caller has said yes to in this turn. */
  approved: Annotation<TurnCalls | null>({ reducer: (_, approved) => approved, default: () => null }),
  /** What the models of this turn have read and written. */
  spentTokens: Annotation<number>({ reducer: (_, tokens) => tokens, default: () => 0 }),
})
export type TurnState = typeof TurnState.State

export interface TurnCalls {
  turnId: string
  calls: ToolCall[]
}

/** What belongs to one run of a turn and is not stored. */
export interface TurnRun extends Cancellable {
  caller: Caller
  /** Aborts with `signal`, and when the turn has taken too long. */
  work: AbortSignal
  /** Chosen when it is first needed. */
  model: () => Promise<ChatModel>
  /** True for the first who asks: the caller is told once in a turn that something takes a moment. */
  beginWaiting: () => boolean
  told: Told
  /** The circumstances of a turn that began then; the same object each time, by which readers know what they have read before. */
  sceneAt: (startedAt: number) => Scene
}

/** Who answered and about what, for the last event of the reply. */
export interface Told {
  provider: string
  model: string
  /** What the turn was about, one or two names. */
  domain: string
  inputTokens: number
  outputTokens: number
}

export type Config = LangGraphRunnableConfig

export const emitter =
  ({ writer }: Config) =>
  (event: ReplyEvent) =>
    writer?.(event)

export function runOf({ configurable }: Config): TurnRun {
  const run = configurable?.run as TurnRun
  return { ...run, caller: Caller.parse(run.caller) }
}

/** The calls that the last message asks for. */
export function openCalls({ messages }: TurnState) {
  const last = messages.at(-1)
  return last && isAIMessage(last) ? (last.tool_calls ?? []) : []
}

/** What has been said and done in this turn, the caller's words first. */
export function turnSoFar({ messages, prompt }: TurnState): BaseMessage[] {
  return messages.slice(messages.findLastIndex((message) => message.id === prompt.turnId))
}
