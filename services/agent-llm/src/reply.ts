import type { Prompt, ReplyEvent } from '@convonet/contracts/agent'
import type { Caller } from '@convonet/contracts/call'
import { cancelScope } from '@convonet/kit/flow/cancel-scope'
import type { Log } from '@convonet/kit/process/log'
import { tracedStream } from '@convonet/kit/process/trace'
import { threadOf } from './conversation.ts'
import type { ConversationGraph } from './graph.ts'
import type { OneAtATime } from './one-at-a-time.ts'
import type { Cancellable, ChatModel } from './ports.ts'

export interface ReplyDeps {
  graph: ConversationGraph
  model: Pick<ChatModel, 'provider' | 'model'>
  /** Turns of one conversation follow each other, also when a page sends one twice. */
  oneAtATime: OneAtATime
  /** Makes the conversation small again; called when a turn is over. */
  tidyUp(thread: string): void
  log: Log
}

export interface Replying extends Cancellable {
  caller: Caller
}

/** ONE REPLY: tokens and tools as they come, `finished` last. Never empty; a failure is a sentence, an abort is thrown. */
export async function* reply(
  prompt: Prompt,
  deps: ReplyDeps,
  { caller, signal }: Replying,
): AsyncGenerator<ReplyEvent> {
  const { graph, model, oneAtATime, tidyUp, log } = deps
  const thread = threadOf(caller, prompt.callId)
  const leave = await oneAtATime(thread, signal)
  using scope = cancelScope(signal)
  const ask = { prompt, caller, thread, signal: scope.signal }
  const stored = () => {
    tidyUp(thread)
    leave()
  }
  try {
    yield* tracedStream('agent-llm/graph.ts', () => graph.run(ask, stored))
  } catch (error) {
    signal.throwIfAborted()
    log.error({ err: error, callId: prompt.callId, turnId: prompt.turnId }, 'Reply failed')
    yield { type: 'token', text: 'Sorry, I had a problem just now. Please say that again.' }
  }
  yield { type: 'finished', provider: model.provider, model: model.model, domain: 'productivity' }
}
