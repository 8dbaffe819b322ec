import { cancelScope } from '@convonet/kit/flow/cancel-scope'
import { tracedStream } from '@convonet/kit/process/trace'
import type { AIMessageChunk } from '@langchain/core/messages'
import type { Cancellable, ChatModel, ChatRequest } from '../../ports.ts'
import { answerChunks, type ChunkReader } from './answer-chunks.ts'
import { failureOf, statusOf } from './failure.ts'

/** How one vendor is asked. */
export interface Wire extends ChunkReader {
  /** `plainly` leaves out what not every model takes, such as a temperature. */
  ask(
    request: ChatRequest,
    options: Cancellable & { plainly: boolean },
  ): Promise<AsyncIterable<AIMessageChunk>>
}

export interface VendorChatOptions {
  provider: string
  model: string
  /** Loads the vendor's package; begun at once, awaited by the first answer. */
  open(): Promise<Wire>
}

/** For speech: half a minute of it, or a tool call with long arguments. */
export const MOST_TOKENS = 1024

/** A chat model over a vendor's wire. Nothing is tried again here but for settings that the model does not know. */
export function createVendorChat({ provider, model, open }: VendorChatOptions): ChatModel {
  const opened = open()
  opened.catch(() => {})
  let plainly = false

  async function* answer(request: ChatRequest, signal: AbortSignal): AsyncGenerator<AIMessageChunk> {
    const wire = await opened
    const chunks = await wire.ask(request, { signal, plainly })
    yield* answerChunks(chunks, wire, { provider, model })
  }

  async function* respond(request: ChatRequest, { signal }: Cancellable): AsyncGenerator<AIMessageChunk> {
    signal.throwIfAborted()
    using scope = cancelScope(signal)
    try {
      yield* answer(request, scope.signal)
    } catch (error) {
      signal.throwIfAborted()
      if (plainly || !refusesSettings(error)) throw failureOf(error)
      plainly = true
      yield* respond(request, { signal })
    }
    signal.throwIfAborted()
  }

  return {
    provider,
    model,
    stream: (request, options) =>
      tracedStream('agent-llm/adapters/vendor-chat/vendor-chat.ts', () => respond(request, options)),
  }
}

function refusesSettings(error: unknown): boolean {
  const { message = '' } = (error ?? {}) as Partial<Error>
  return (
    statusOf(error) === 400 && /temperature|thinking|reasoning|effort|max_(completion_)?tokens/i.test(message)
  )
}
