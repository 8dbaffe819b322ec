import { AIMessageChunk } from '@langchain/core/messages'
import type { Cancellable, ChatModel, ChatRequest } from '../ports.ts'

/** Words, a tool call, an error to throw, or a wait that only an abort ends. */
export type ChatStep = string | { call: Record<string, unknown> } | Error | 'HANG'

export interface ScriptedChat extends ChatModel {
  asked: ChatRequest[]
  /** How many of its streams were called off or left. */
  calledOff(): number
}

/** A model that gives the same answer each time, as a vendor's adapter would. */
export function scriptedChat(provider: string, ...steps: ChatStep[]): ScriptedChat {
  const asked: ChatRequest[] = []
  let calledOff = 0
  const model = `${provider}-model`

  async function* stream(request: ChatRequest, { signal }: Cancellable): AsyncGenerator<AIMessageChunk> {
    asked.push(request)
    let whole = false
    const response_metadata = { provider, model }
    try {
      for (const [index, step] of steps.entries()) {
        const fields = await played(step, signal)
        yield new AIMessageChunk({ ...fields, ...(index === 0 && { response_metadata }) })
      }
      whole = true
    } finally {
      if (!whole && signal.aborted) calledOff += 1
    }
  }
  return {
    provider,
    model,
    asked,
    stream,
    calledOff: () => calledOff,
  }
}

async function played(step: ChatStep, signal: AbortSignal) {
  if (step instanceof Error) throw step
  if (step === 'HANG') return await aborted(signal)
  if (typeof step === 'string') return { content: step }
  const args = JSON.stringify(step.call)
  const call = { type: 'tool_call_chunk' as const, index: 0, id: 'call-1', name: 'create_todo', args }
  return { content: '', tool_call_chunks: [call] }
}

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    if (signal.aborted) return reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
