import { randomUUID } from 'node:crypto'
import {
  AIMessage,
  type AIMessageChunk,
  type BaseMessage,
  isAIMessage,
  SystemMessage,
} from '@langchain/core/messages'
import type { ChatModel, ChatRequest } from '../ports.ts'
import type { CallPiece } from './vendor-chat/call-pieces.ts'
import { plainHistory, wireId } from './vendor-chat/plain-history.ts'
import { systemPrompt } from './vendor-chat/system-prompt.ts'
import { createVendorChat, MOST_TOKENS, type Wire } from './vendor-chat/vendor-chat.ts'

export interface GeminiChatOptions {
  apiKey: string
  model: string
  baseUrl?: string | undefined
}

/** Gemini, over Google's Generative Language API. */
export function createGeminiChat(options: GeminiChatOptions): ChatModel {
  return createVendorChat({ provider: 'gemini', model: options.model, open: () => open(options) })
}

async function open({ apiKey, model, baseUrl }: GeminiChatOptions): Promise<Wire> {
  const { ChatGoogle } = await import('@langchain/google')
  const shared = {
    apiKey,
    apiClient: clientWith(apiKey),
    model,
    maxRetries: 0,
    maxOutputTokens: MOST_TOKENS,
    ...(baseUrl && { endpoint: baseUrl }),
  }
  const tuned = new ChatGoogle({ ...shared, ...settingsOf(model) })
  const plain = new ChatGoogle(shared)
  return {
    ask: async (request, { signal, plainly }) =>
      await (plainly ? plain : tuned).stream(messagesOf(request, model), {
        signal,
        callbacks: [],
        ...(request.tools.length > 0 && { tools: [{ functionDeclarations: request.tools.map(toolOf) }] }),
      }),
    calls: (chunk) => callsIn(chunk, model),
    finish: ({ additional_kwargs }) => additional_kwargs.finishReason ?? undefined,
  }
}

/** From 3 on a temperature is ignored or advised against (Google's Gemini 3 guide and 3.5 Flash-Lite page, 2026). */
const TAKES_TEMPERATURE = /^gemini-[12]/

const settingsOf = (model: string) => ({
  thinkingLevel: 'minimal' as const,
  ...(TAKES_TEMPERATURE.test(model) && { temperature: 0 }),
})

/**
 * Node keeps a `Request` made with a signal only weakly: after a garbage collection an abort would not reach the socket. So it
 * is held for as long as the body is read.
 */
function clientWith(apiKey: string) {
  const held = new WeakMap<ReadableStream, Request>()
  return {
    hasApiKey: () => true,
    getProjectId: async () => '',
    async fetch(request: Request): Promise<Response> {
      request.headers.set('x-goog-api-key', apiKey)
      const response = await fetch(request)
      if (response.body) held.set(response.body, request)
      return response
    },
  }
}

interface FunctionCallBlock {
  type: 'functionCall'
  functionCall: { id?: string; name: string; args?: Record<string, unknown> }
  thoughtSignature?: string
}

/** What Gemini wants to see again beside its own calls; another model's signature would be refused. */
interface Signature {
  model: string
  signature: string
}

/** Its calls come whole, so each is a piece of its own. */
function callsIn({ content }: AIMessageChunk, model: string): CallPiece[] {
  if (typeof content === 'string') return []
  const blocks = content as { type: string }[]
  return blocks.filter(isCall).map(({ functionCall: { id, name, args }, thoughtSignature: signature }) => ({
    id: id || randomUUID(),
    name,
    args: JSON.stringify(args ?? {}),
    ...(signature && { kept: { model, signature } satisfies Signature }),
  }))
}

const isCall = (block: { type: string }): block is FunctionCallBlock => block.type === 'functionCall'

function messagesOf(request: ChatRequest, model: string): BaseMessage[] {
  const { lasting, passing } = systemPrompt(request)
  const signatures = signaturesIn(request.messages, model)
  const history = plainHistory(request).map((message) =>
    isAIMessage(message) ? withCallBlocks(message, signatures) : message,
  )
  return [new SystemMessage(`${lasting}\n\n${passing}`), ...history]
}

function signaturesIn(messages: ChatRequest['messages'], model: string): Map<string, string> {
  const kept = messages.flatMap(({ additional_kwargs }) =>
    Object.entries((additional_kwargs.kept ?? {}) as Record<string, Signature>),
  )
  const own = kept.filter(([, signature]) => signature.model === model)
  return new Map(own.map(([id, { signature }]) => [wireId(id), signature]))
}

/** For calls that another model made (Google's page on thought signatures, 2026). */
const NO_SIGNATURE = 'skip_thought_signature_validator'

/** LangChain's package would drop the calls of a message whose content is a string. Parallel calls carry one signature, the first. */
function withCallBlocks(message: AIMessage, signatures: Map<string, string>): AIMessage {
  const { text, tool_calls = [] } = message
  if (tool_calls.length === 0) return message
  const calls = tool_calls.map(({ id = '', name, args }, index) => {
    const thoughtSignature = signatures.get(id) ?? (index === 0 ? NO_SIGNATURE : undefined)
    return {
      type: 'functionCall',
      functionCall: { id, name, args },
      ...(thoughtSignature && { thoughtSignature }),
    }
  })
  return new AIMessage({ content: [...(text ? [{ type: 'text', text }] : []), ...calls], tool_calls })
}

const toolOf = ({ name, description, inputSchema }: ChatRequest['tools'][number]) => ({
  name,
  description,
  parametersJsonSchema: inputSchema,
})
