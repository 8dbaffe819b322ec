import type { ChatModel } from '@convonet/agent-llm/ports'
import { AIMessageChunk, isHumanMessage } from '@langchain/core/messages'

/** What the model says, word by word. */
export const WORDS = 'The table for four is free at seven, and I have put it down.'.match(/\S+\s*/g) ?? []

/** To these words it first calls a tool. */
export const WITH_TOOL = 'look it up, please'
export const TOOL = 'bench_look'

/** Answers in no time. */
export const scriptedModel: ChatModel = {
  provider: 'scripted',
  model: 'bench',
  async *stream({ messages }) {
    const last = messages.at(-1)
    if (last && isHumanMessage(last) && last.text === WITH_TOOL) {
      const call = { type: 'tool_call_chunk' as const, index: 0, id: last.id ?? '', name: TOOL, args: '{}' }
      return yield new AIMessageChunk({ content: '', tool_call_chunks: [call] })
    }
    for (const content of WORDS) yield new AIMessageChunk({ content })
  },
}
