import {
  type BaseMessage,
  isAIMessage,
  isHumanMessage,
  isToolMessage,
  type ToolMessage,
} from '@langchain/core/messages'
import type { ToolArtifact } from './ports.ts'

/** How much is remembered of what is no longer kept word by word. */
const LONGEST_DIGEST = 3000
const LONGEST_QUOTE = 140
const TURNS_KEPT = 20

/**
 * The last turns as they are, and the earlier ones added to the digest in a line each: what the caller said, what was done, how
 * it was answered. Neither grows with the conversation.
 */
export function shorten(
  messages: readonly BaseMessage[],
  digest: string,
): { messages: BaseMessage[]; digest: string } {
  const starts = messages.flatMap((message, index) => (isHumanMessage(message) ? [index] : []))
  const first = starts.at(-TURNS_KEPT) ?? 0
  const dropped = starts.filter((start) => start < first)
  const lines = dropped.map((start, index) => lineOf(messages.slice(start, dropped[index + 1] ?? first)))
  return { messages: messages.slice(first), digest: bounded([digest, ...lines].filter(Boolean)) }
}

function lineOf(turn: readonly BaseMessage[]): string {
  const said = turn.find(isHumanMessage)?.text ?? ''
  const done = turn.filter(isToolMessage).flatMap(deedOf)
  const answer = turn.findLast((message) => isAIMessage(message) && message.text.trim() !== '')?.text ?? ''
  const deeds = done.length > 0 ? ` (${[...new Set(done)].join('; ')})` : ''
  return `Caller: ${quote(said)}${deeds} Assistant: ${quote(answer)}`
}

function deedOf({ name, artifact }: ToolMessage): string[] {
  const { outcome } = (artifact ?? {}) as Partial<ToolArtifact>
  if (!outcome) return []
  const labels = outcome.items.map(({ label }) => label).slice(0, 3)
  return [`${name} ${outcome.kind}${labels.length > 0 ? `: ${labels.join(', ')}` : ''}`]
}

const quote = (text: string) =>
  text.length <= LONGEST_QUOTE ? text.trim() : `${text.slice(0, LONGEST_QUOTE).trim()}…`

/** The oldest lines go first. */
function bounded(lines: readonly string[]): string {
  const all = lines.join('\n').split('\n')
  let length = all.reduce((sum, line) => sum + line.length + 1, 0)
  while (length > LONGEST_DIGEST && all.length > 1) length -= (all.shift()?.length ?? 0) + 1
  return all.join('\n').slice(-LONGEST_DIGEST)
}
