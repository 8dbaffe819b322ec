import type { Caller } from '@convonet/contracts/call'
import {
  type BaseMessage,
  isAIMessage,
  isHumanMessage,
  isToolMessage,
  type ToolMessage,
} from '@langchain/core/messages'
import type { ToolArtifact } from './ports.ts'

/** What a person who takes a call over is shown of it, in v2's names. */
export interface TransferContext extends Record<string, unknown> {
  conversation_history: { role: 'user' | 'assistant'; content: string }[]
  user_id?: string
  user_name?: string
  activities: { type: 'tool'; title: string; raw: string }[]
}

const MOST_SAID = 50
const MOST_DONE = 10
const LONGEST_RAW = 200

export function transferContext({ userId, name }: Caller, history: readonly BaseMessage[]): TransferContext {
  return {
    conversation_history: history.flatMap(saidIn).slice(-MOST_SAID),
    ...(userId && { user_id: userId }),
    ...(name && { user_name: name }),
    activities: history.filter(isToolMessage).flatMap(doneIn).slice(-MOST_DONE),
  }
}

function saidIn(message: BaseMessage): TransferContext['conversation_history'] {
  const content = message.text.trim()
  if (content === '') return []
  if (isHumanMessage(message)) return [{ role: 'user', content }]
  return isAIMessage(message) ? [{ role: 'assistant', content }] : []
}

/** Looking something up for the caller is no activity: only what left a card is. */
function doneIn({ artifact }: ToolMessage): TransferContext['activities'] {
  const { card } = (artifact ?? {}) as Partial<ToolArtifact>
  if (!card) return []
  const raw = card.fields.map(({ label, value }) => `${label}: ${value}`).join(', ')
  return [{ type: 'tool', title: card.title, raw: raw.slice(0, LONGEST_RAW) }]
}
