import type { ReplyEvent } from '@convonet/contracts/agent'
import type { Log } from '@convonet/kit/process/log'
import { AIMessage, type AIMessageChunk } from '@langchain/core/messages'
import type { Cancellable, ChatModel, ChatRequest } from './ports.ts'

export interface Answering extends Cancellable {
  model: ChatModel
  emit: (event: ReplyEvent) => void
  log: Log
}

/** One message of the model, spoken while it is written. Where the model fails or is silent, a plain sentence instead. */
export async function answer(
  request: ChatRequest,
  { model, emit, log, signal }: Answering,
): Promise<AIMessage> {
  let whole: AIMessageChunk | undefined
  try {
    for await (const chunk of model.stream(request, { signal })) {
      if (chunk.text) emit({ type: 'token', text: chunk.text })
      whole = whole ? whole.concat(chunk) : chunk
    }
  } catch (error) {
    signal.throwIfAborted()
    log.error({ err: error, provider: model.provider }, 'Model failed')
    return apologise(whole?.text ?? '', emit)
  }
  signal.throwIfAborted()
  if (!whole || (whole.text.trim() === '' && !whole.tool_calls?.length)) return fallback(emit)
  const { content, tool_calls, additional_kwargs } = whole
  return new AIMessage({ content, tool_calls, additional_kwargs })
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
