import { type AIMessageChunk, SystemMessage } from '@langchain/core/messages'
import type { ChatModel, ChatRequest } from '../ports.ts'
import { plainHistory } from './vendor-chat/plain-history.ts'
import { systemPrompt } from './vendor-chat/system-prompt.ts'
import { createVendorChat, MOST_TOKENS, type Wire } from './vendor-chat/vendor-chat.ts'

export interface AnthropicChatOptions {
  apiKey: string
  model: string
  baseUrl?: string | undefined
}

/** Claude, over Anthropic's Messages API. */
export function createAnthropicChat(options: AnthropicChatOptions): ChatModel {
  return createVendorChat({ provider: 'claude', model: options.model, open: () => open(options) })
}

async function open({ apiKey, model, baseUrl }: AnthropicChatOptions): Promise<Wire> {
  const { ChatAnthropic } = await import('@langchain/anthropic')
  const shared = {
    apiKey,
    model,
    maxTokens: MOST_TOKENS,
    maxRetries: 0,
    // What it would print is what people say.
    clientOptions: { logLevel: 'off' as const },
    ...(baseUrl && { anthropicApiUrl: baseUrl }),
  }
  const tuned = new ChatAnthropic({ ...shared, ...settingsOf(model) })
  const plain = new ChatAnthropic(shared)
  return {
    ask: async (request, { signal, plainly }) =>
      await (plainly ? plain : tuned).stream(messagesOf(request), {
        signal,
        callbacks: [],
        ...(request.tools.length > 0 && { tools: request.tools.map(toolOf) }),
      }),
    calls: (chunk: AIMessageChunk) => chunk.tool_call_chunks ?? [],
    finish: ({ additional_kwargs }) => additional_kwargs.stop_reason ?? undefined,
  }
}

/** Up to 4.6 a model takes a temperature; later ones refuse it, and think unless told not to (Anthropic's migration guides, Oct 2026). */
const TAKES_TEMPERATURE = /^claude-(3|(haiku|sonnet|opus)-4(-[0-6])?(-\d{8})?$)/

const settingsOf = (model: string) =>
  TAKES_TEMPERATURE.test(model) ? { temperature: 0 } : { thinking: { type: 'disabled' as const } }

/** Vendors keep what comes before the mark ready for five minutes: the tools and the instructions. */
const CACHED = { cache_control: { type: 'ephemeral' as const } }

function messagesOf(request: ChatRequest) {
  const { lasting, passing } = systemPrompt(request)
  const system = new SystemMessage({
    content: [
      { type: 'text', text: lasting, ...CACHED },
      { type: 'text', text: passing },
    ],
  })
  return [system, ...plainHistory(request)]
}

const toolOf = ({ name, description, inputSchema }: ChatRequest['tools'][number]) => ({
  name,
  description,
  input_schema: inputSchema,
})
