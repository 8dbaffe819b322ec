import { createHash } from 'node:crypto'
import {
  AIMessage,
  type BaseMessage,
  HumanMessage,
  isAIMessage,
  isToolMessage,
  ToolMessage,
} from '@langchain/core/messages'
import type { ChatRequest } from '../../ports.ts'

/**
 * The conversation as any vendor takes it, whoever wrote its answers: words, tool calls and what came of them, nothing
 * else. Without tools on offer it is words alone, because vendors refuse calls of tools that they are not told of.
 */
export function plainHistory({ messages, tools }: Pick<ChatRequest, 'messages' | 'tools'>): BaseMessage[] {
  return messages.flatMap((message): BaseMessage[] => {
    if (message.type === 'human') return [new HumanMessage(message.text)]
    if (isAIMessage(message)) return answered(message, tools.length > 0)
    if (isToolMessage(message) && tools.length > 0) return [resulted(message)]
    return []
  })
}

function answered(message: AIMessage, withCalls: boolean): AIMessage[] {
  const content = message.text.trim()
  const calls = withCalls ? (message.tool_calls ?? []) : []
  if (content === '' && calls.length === 0) return []
  const tool_calls = calls.map(({ id, name, args }) => ({
    type: 'tool_call' as const,
    id: wireId(id),
    name,
    args,
  }))
  return [new AIMessage({ content, tool_calls })]
}

function resulted({ text, tool_call_id, name, status }: ToolMessage): ToolMessage {
  const result = { tool_call_id: wireId(tool_call_id), content: text || 'Done.' }
  return new ToolMessage({ ...result, ...(name && { name }), ...(status && { status }) })
}

/** OpenAI takes at most 40 characters, Anthropic letters, digits, `_` and `-` only. */
const SAFE = /^[\w-]{1,40}$/

/** The id of a tool call as vendors take it; the same one gives the same. */
export function wireId(id = ''): string {
  if (SAFE.test(id)) return id
  return `call_${createHash('sha256').update(id).digest('hex').slice(0, 24)}`
}
