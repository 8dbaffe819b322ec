import { cancelScope } from '@convonet/kit/flow/cancel-scope'
import { tracedStream } from '@convonet/kit/process/trace'
import { apologetic } from './apology.ts'
import type { StoredCall } from './call-store.ts'
import { RunningTurn, type TurnSurroundings, type Words } from './running-turn.ts'
import { turn } from './turn.ts'

/** Takes what the caller says and answers it. Returns when the answer has been heard, cut off, or turned out not to be needed. */
export async function converse(
  call: StoredCall,
  words: Words,
  deps: TurnSurroundings,
  signal: AbortSignal,
): Promise<void> {
  using scope = cancelScope(signal)
  const running = new RunningTurn(call, words, deps)
  running.cutOff.addEventListener('abort', () => scope[Symbol.dispose](), { once: true })
  let failure: unknown
  const agent = apologetic(deps.agent, (error) => {
    failure = error
  })

  try {
    const parts = { stt: words.stt, agent, tts: deps.tts }
    const events = tracedStream('voice-gateway/turn.ts', () =>
      turn(running, words.audio, parts, scope.signal),
    )
    for await (const event of events) {
      scope.signal.throwIfAborted()
      running.follow(event)
      if (event.type === 'audio' && deps.line.isAhead()) await deps.line.keepUp(scope.signal)
    }
    if (!running.understood) return running.nothingHeard()
    running.complete()
    await deps.played(running.speaker, scope.signal)
    running.finish(failure ? 'failed' : 'answered', failure)
  } catch (error) {
    if (signal.aborted) return running.finish('lost')
    if (running.cutOff.aborted) return running.finish('interrupted')
    running.finish('failed', error)
  }
}
