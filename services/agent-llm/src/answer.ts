import type { ReplyEvent } from '@convonet/contracts/agent'
import type { Log } from '@convonet/kit/process/log'
import { AIMessage, type AIMessageChunk } from '@langchain/core/messages'
import type { Cancellable, ChatModel, ChatRequest } from './ports.ts'

export interface Answering extends Cancellable {
  model: ChatModel
  /** Aborts with `signal`, and when the turn has taken too long. */
  work: AbortSignal
  emit: (event: ReplyEvent) => void
  log: Log
}

export interface Answer {
  message: AIMessage
  provider: string
  model: string
  usage: { input: number; output: number }
}

/** One message of the model, spoken while it is written. Where the model fails or is silent, a plain sentence instead. */
export async function answer(request: ChatRequest, answering: Answering): Promise<Answer> {
  const { model, emit, log, signal, work } = answering
  let whole: AIMessageChunk | undefined
  let failed = false
  try {
    for await (const chunk of model.stream(request, { signal: work })) {
      if (chunk.text) emit({ type: 'token', text: chunk.text })
      whole = whole ? whole.concat(chunk) : chunk
    }
  } catch (error) {
    signal.throwIfAborted()
    log.error({ err: error, provider: model.provider }, 'Model failed')
    failed = true
  }
  signal.throwIfAborted()
  const message = messageOf(whole, failed, emit)
  const origin = originOf(whole, model)
  message.response_metadata = { provider: origin.provider, model: origin.model }
  return { message, ...origin }
}

function messageOf(
  whole: AIMessageChunk | undefined,
  failed: boolean,
  emit: (event: ReplyEvent) => void,
): AIMessage {
  if (failed) return apologise(whole?.text ?? '', emit)
  if (!whole || (whole.text.trim() === '' && !whole.tool_calls?.length)) return fallback(emit)
  const { content, tool_calls, additional_kwargs } = whole
  return new AIMessage({ content, tool_calls, additional_kwargs })
}

function originOf(whole: AIMessageChunk | undefined, asked: ChatModel): Omit<Answer, 'message'> {
  const { provider, model } = whole?.response_metadata ?? {}
  const { input_tokens = 0, output_tokens = 0 } = whole?.usage_metadata ?? {}
  return {
    provider: typeof provider === 'string' ? provider : asked.provider,
    model: typeof model === 'string' ? model : asked.model,
    usage: { input: input_tokens, output: output_tokens },
  }
}

/** For when nothing better can be said: a reply is never empty. */
export function fallback(emit: (event: ReplyEvent) => void): AIMessage {
  return spoken('I am sorry, I could not work that out. Could you say it another way?', '', emit)
}

function apologise(said: string, emit: (event: ReplyEvent) => void): AIMessage {
  return spoken('Sorry, I had a problem just now. Please say that again.', said, emit)
}

function spoken(sentence: string, said: string, emit: (event: ReplyEvent) => void): AIMessage {
  const text = said.trim() === '' ? sentence : ` ${sentence}`
  emit({ type: 'token', text })
  return new AIMessage({ content: `${said}${text}` })
}
