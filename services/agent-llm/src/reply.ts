import type { Prompt, ReplyEvent } from '@convonet/contracts/agent'
import type { Caller } from '@convonet/contracts/call'
import { cancelScope } from '@convonet/kit/flow/cancel-scope'
import type { Log } from '@convonet/kit/process/log'
import { tracedStream } from '@convonet/kit/process/trace'
import { threadOf } from './conversation.ts'
import type { ConversationGraph } from './graph.ts'
import type { OneAtATime } from './one-at-a-time.ts'
import type { Cancellable } from './ports.ts'
import type { TurnLimit } from './turn-limit.ts'

export interface ReplyDeps {
  graph: ConversationGraph
  /** Turns of one conversation follow each other, also when a page sends one twice. */
  oneAtATime: OneAtATime
  /** Makes the conversation small again; called when a turn is over. */
  tidyUp(thread: string): void
  turnLimit: TurnLimit
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
  const { graph, oneAtATime, tidyUp, turnLimit, log } = deps
  if (!(await turnLimit.admits(caller, prompt.callId))) return yield* tooFast()
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
    yield* plainly('Sorry, I had a problem just now. Please say that again.')
  }
}

const tooFast = () => plainly('That was a lot in a short time. Please give me a minute and say it again.')

function* plainly(text: string): Iterable<ReplyEvent> {
  yield { type: 'token', text }
  yield { type: 'finished', provider: 'none', model: 'none', domain: '' }
}
