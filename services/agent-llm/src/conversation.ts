import type { Prompt } from '@convonet/contracts/agent'
import type { Caller } from '@convonet/contracts/call'
import { canonicalJson } from '@convonet/kit/tools/canonical-json'
import type { ToolWrite } from '@convonet/kit/tools/tool-ledger'
import {
  AIMessage,
  type BaseMessage,
  HumanMessage,
  isAIMessage,
  isHumanMessage,
  isToolMessage,
  ToolMessage,
} from '@langchain/core/messages'
import { toMessage } from './tool.ts'

/** One conversation per caller and call. An anonymous caller's is bound to the call alone; nobody shares one. */
export function threadOf({ userId }: Pick<Caller, 'userId'>, callId: string): string {
  return userId ? `user:${userId}:${callId}` : `anonymous:${callId}`
}

/**
 * The history that the model sees in this turn, well formed: what the caller did not hear is gone, every tool call has a
 * result, and a turn that was begun before continues where it was. `writes` are what earlier attempts
 * at this turn, or at the one before, have written already.
 */
export function beginTurn(
  history: readonly BaseMessage[],
  prompt: Prompt,
  writes: readonly ToolWrite[],
): BaseMessage[] {
  const heard = prompt.interrupted ? cutToHeard(history, prompt.interrupted) : [...history]
  const closed = closeOpenCalls(heard, writes)
  const begun = startOf(closed, prompt.turnId)
  if (begun >= 0 && endOf(closed, begun) === closed.length) {
    return [...closed, ...replayed(closed.slice(begun), writesIn(prompt.turnId, writes))]
  }
  const turn = new HumanMessage({ id: prompt.turnId, content: prompt.text })
  return [...closed, turn, ...replayed([], writesIn(prompt.turnId, writes))]
}

/** The last turn in the history, where it has no answer yet: its id. */
export function openTurn(history: readonly BaseMessage[]): string | undefined {
  const last = history.at(-1)
  if (!last || (isAIMessage(last) && !hasCalls(last))) return undefined
  return history.findLast(isHumanMessage)?.id
}

/** What was said in this turn, where it was finished; its tool results first. */
export function finishedTurn(
  history: readonly BaseMessage[],
  turnId: string,
): { tools: ToolMessage[]; answer: string } | null {
  const start = startOf(history, turnId)
  if (start < 0) return null
  const turn = history.slice(start, endOf(history, start))
  const last = turn.at(-1)
  if (!last || !isAIMessage(last) || hasCalls(last)) return null
  return { tools: turn.filter(isToolMessage), answer: last.text }
}

const hasCalls = (message: AIMessage) => (message.tool_calls?.length ?? 0) > 0

const startOf = (history: readonly BaseMessage[], turnId: string) =>
  history.findLastIndex((message) => isHumanMessage(message) && message.id === turnId)

/** Index after the last message of the turn that begins at `start`. */
function endOf(history: readonly BaseMessage[], start: number): number {
  const next = history.findIndex((message, index) => index > start && isHumanMessage(message))
  return next < 0 ? history.length : next
}

/** The answer as far as it was heard; it disappears where nothing was. */
export function cutToHeard(
  history: readonly BaseMessage[],
  { turnId, heard }: NonNullable<Prompt['interrupted']>,
): BaseMessage[] {
  const start = startOf(history, turnId)
  if (start < 0) return [...history]
  const end = endOf(history, start)
  const turn = history.slice(start, end)
  const answer = turn.findLast((message) => isAIMessage(message) && !hasCalls(message))
  const full = answer?.text.trim() ?? ''
  if (full !== '' && full.length <= heard.trim().length) return [...history]
  const kept = turn.filter((message) => message !== answer)
  const cut =
    heard.trim() === ''
      ? []
      : [new AIMessage({ content: `${heard.trim()}—`, additional_kwargs: answer?.additional_kwargs })]
  return [...history.slice(0, start), ...kept, ...cut, ...history.slice(end)]
}

/** A call without a result gets the recorded one, where the write went through, or "cancelled". Order is kept. */
function closeOpenCalls(history: readonly BaseMessage[], writes: readonly ToolWrite[]): BaseMessage[] {
  const answered = new Set(history.filter(isToolMessage).map((message) => message.tool_call_id))
  return history.flatMap((message) => {
    if (!isAIMessage(message)) return [message]
    const open = (message.tool_calls ?? []).filter(({ id }) => !answered.has(id ?? ''))
    return [message, ...open.map((call) => resultOf(call, writes))]
  })
}

type Call = NonNullable<AIMessage['tool_calls']>[number]

function resultOf(call: Call, writes: readonly ToolWrite[]): ToolMessage {
  const write = writes.find((other) => sameCall(other.call, call))
  if (write) return toMessage(call, write.result)
  return new ToolMessage({
    tool_call_id: call.id ?? '',
    name: call.name,
    content: 'cancelled',
    status: 'error',
  })
}

/** Writes of an earlier attempt that the history does not show, as calls with their results. */
function replayed(turn: readonly BaseMessage[], writes: readonly ToolWrite[]): BaseMessage[] {
  const shown = turn.filter(isAIMessage).flatMap((message) => message.tool_calls ?? [])
  const missing = writes.filter((write) => !shown.some((call) => sameCall(write.call, call)))
  if (missing.length === 0) return []
  const calls = missing.map(({ turnId, call }, index) => ({
    type: 'tool_call' as const,
    id: `${turnId}:${index}`,
    name: call.name,
    args: call.arguments,
  }))
  const results = missing.map(({ result }, index) =>
    toMessage(calls[index] ?? { name: '', args: {} }, result),
  )
  return [new AIMessage({ content: '', tool_calls: calls }), ...results]
}

const writesIn = (turnId: string, writes: readonly ToolWrite[]) =>
  writes.filter((write) => write.turnId === turnId)

const sameCall = (write: ToolWrite['call'], call: Call) =>
  write.name === call.name && canonicalJson(write.arguments) === canonicalJson(call.args)
