import type { ToolMeta } from '@convonet/contracts/tool-language'
import { type AIMessageChunk, type BaseMessage, HumanMessage } from '@langchain/core/messages'
import type { ChatModel, ChatRequest } from '../ports.ts'

/** A request as the graph would make it, of somebody with a list. */
export const request = (
  said: string | readonly BaseMessage[],
  changes: Partial<ChatRequest> = {},
): ChatRequest => ({
  instructions: 'You keep lists.',
  messages: typeof said === 'string' ? [new HumanMessage(said)] : said,
  tools: [
    {
      name: 'create_todo',
      description: 'Puts something on the list',
      inputSchema: {
        type: 'object',
        properties: {
          title: { type: 'string' },
          priority: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        },
        required: ['title'],
      },
      domain: 'productivity',
      destructive: false,
      meta: {} as ToolMeta,
    },
  ],
  withheld: [],
  scene: { now: Date.UTC(2026, 10, 22, 19, 30), timeZone: 'America/New_York', name: 'Dana Demo' },
  ...changes,
})

/** The whole answer, and its text as it came. */
export async function answered(model: ChatModel, asked: ChatRequest, signal = new AbortController().signal) {
  const texts: string[] = []
  let whole: AIMessageChunk | undefined
  for await (const chunk of model.stream(asked, { signal })) {
    if (chunk.text) texts.push(chunk.text)
    whole = whole ? whole.concat(chunk) : chunk
  }
  return { texts, text: texts.join(''), calls: whole?.tool_calls ?? [], whole }
}
