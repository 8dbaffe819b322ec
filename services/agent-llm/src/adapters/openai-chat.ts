import { SystemMessage } from '@langchain/core/messages'
import type { ChatModel, ChatRequest } from '../ports.ts'
import { plainHistory } from './vendor-chat/plain-history.ts'
import { systemPrompt } from './vendor-chat/system-prompt.ts'
import { createVendorChat, MOST_TOKENS, type Wire } from './vendor-chat/vendor-chat.ts'
import { withoutThoughts } from './vendor-chat/without-thoughts.ts'

export interface OpenaiChatOptions {
  /** Servers on one's own machine need none. */
  apiKey?: string | undefined
  model: string
  /** Of anything that speaks OpenAI's Chat Completions, `/v1` included. */
  baseUrl?: string | undefined
}

/** OpenAI, or any server with the same wire: Ollama, vLLM, llama.cpp. */
export function createOpenaiChat(options: OpenaiChatOptions): ChatModel {
  return createVendorChat({ provider: 'openai', model: options.model, open: () => open(options) })
}

async function open({ apiKey = 'none', model, baseUrl }: OpenaiChatOptions): Promise<Wire> {
  const { ChatOpenAICompletions } = await import('@langchain/openai')
  // What it would print is what people say.
  const configuration = { logLevel: 'off' as const, ...(baseUrl && { baseURL: baseUrl }) }
  const shared = { apiKey, model, maxRetries: 0, streamUsage: true, configuration }
  const tuned = new ChatOpenAICompletions({ ...shared, ...settingsOf(model) })
  const plain = new ChatOpenAICompletions(shared)
  return {
    async ask(request, { signal, plainly }) {
      const tools = request.tools.length > 0 && { tools: request.tools.map(toolOf) }
      const options = { signal, callbacks: [], ...tools }
      return withoutThoughts(await (plainly ? plain : tuned).stream(messagesOf(request), options))
    },
    calls: (chunk) => chunk.tool_call_chunks ?? [],
    finish: ({ response_metadata }) => response_metadata.finish_reason ?? undefined,
  }
}

const THINKS = /^(o\d|gpt-([5-9]|\d\d))(?!.*chat)/
/** The first generation of them cannot leave thinking off altogether. */
const ALWAYS_THINKS = /^(o\d|gpt-5(-|$))/

/** Chat Completions takes tools of thinking models only with `none`, and no temperature (OpenAI's models page, Sep 2026). */
function settingsOf(model: string) {
  if (!THINKS.test(model)) return { temperature: 0, ...limitOf(model) }
  const reasoning_effort = ALWAYS_THINKS.test(model) ? 'low' : 'none'
  const { modelKwargs, ...limit } = limitOf(model)
  return { ...limit, modelKwargs: { ...modelKwargs, reasoning_effort } }
}

/** OpenAI's newer models know the limit by a newer name, which LangChain uses for those that it knows. */
function limitOf(model: string): { maxTokens?: number; modelKwargs?: Record<string, unknown> } {
  const known = /^(o\d|gpt-5)/.test(model)
  return THINKS.test(model) && !known
    ? { modelKwargs: { max_completion_tokens: MOST_TOKENS } }
    : { maxTokens: MOST_TOKENS }
}

function messagesOf(request: ChatRequest) {
  const { lasting, passing } = systemPrompt(request)
  return [new SystemMessage(`${lasting}\n\n${passing}`), ...plainHistory(request)]
}

const toolOf = ({ name, description, inputSchema }: ChatRequest['tools'][number]) => ({
  type: 'function' as const,
  function: { name, description, parameters: inputSchema },
})
