import { randomUUID } from 'node:crypto'
import { AIMessageChunk } from '@langchain/core/messages'
import type { ChatModel, ChatRequest } from './ports.ts'

/** Words to say, a call to make, or what goes wrong. */
export type Line = string | Error | { call: string; args?: Record<string, unknown> } | Promise<never>

export interface Scripted {
  model: ChatModel
  /** What it was asked, in order. */
  seen: ChatRequest[]
}

/** For tests: a model that does each of the `lines` in turn, words one by one, with `pause` between them. */
export function scriptedModel(
  lines: Line[],
  { pause = async () => {}, tokens = 0 }: { pause?: () => Promise<void>; tokens?: number } = {},
): Scripted {
  const seen: ChatRequest[] = []
  const usage_metadata = { input_tokens: tokens, output_tokens: 0, total_tokens: tokens }
  const model: ChatModel = {
    provider: 'scripted',
    model: 'test',
    async *stream(request, { signal }) {
      seen.push({ ...request, messages: [...request.messages] })
      const line = await lines.shift()
      if (line instanceof Error) throw line
      yield new AIMessageChunk({ content: '', usage_metadata })
      if (typeof line === 'object') return yield calling(line)
      for (const content of line?.match(/\S+\s*/g) ?? []) {
        await pause()
        signal.throwIfAborted()
        yield new AIMessageChunk({ content })
      }
    },
  }
  return { model, seen }
}

function calling({ call, args = {} }: { call: string; args?: Record<string, unknown> }): AIMessageChunk {
  const chunk = { type: 'tool_call_chunk' as const, index: 0, id: randomUUID(), name: call }
  return new AIMessageChunk({ content: '', tool_call_chunks: [{ ...chunk, args: JSON.stringify(args) }] })
}
