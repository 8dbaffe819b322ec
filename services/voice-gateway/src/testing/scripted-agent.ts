import type { Prompt, ReplyEvent } from '@convonet/contracts/agent'
import type { Caller } from '@convonet/contracts/call'
import { Channel } from '@convonet/kit/flow/channel'
import type { Agent } from '../ports.ts'
import { abortEnds, type Ended } from './ended.ts'

/** One reply that an agent gives, in the hands of the test. */
export interface Reply extends Ended {
  prompt: Prompt
  caller: Caller
  signal: AbortSignal
  token(text: string): void
  event(event: ReplyEvent): void
  finish(): void
  fail(error: unknown): void
}

export interface ScriptedAgent extends Agent {
  replies: Reply[]
  /** The next prompts are answered with these words at once; others wait for the test. */
  willSay(...texts: string[]): void
}

export function scriptedAgent(): ScriptedAgent {
  const replies: Reply[] = []
  const answers: string[] = []
  return {
    replies,
    willSay: (...texts) => void answers.push(...texts),
    async *reply(prompt, { caller, signal }) {
      const events = new Channel<ReplyEvent>()
      const reply = createReply(events, prompt, { caller, signal })
      replies.push(reply)
      const answer = answers.shift()
      if (answer !== undefined) {
        for (const word of answer.match(/\s*\S+/g) ?? []) reply.token(word)
        reply.finish()
      }
      try {
        yield* events
      } finally {
        reply.ended = true
      }
    },
  }
}

function createReply(
  events: Channel<ReplyEvent>,
  prompt: Prompt,
  { caller, signal }: { caller: Caller; signal: AbortSignal },
): Reply {
  abortEnds(events, signal)
  return {
    prompt,
    caller,
    signal,
    ended: false,
    token: (text) => void events.push({ type: 'token', text }),
    event: (event) => void events.push(event),
    finish() {
      events.push({ type: 'finished', provider: 'scripted', model: 'script', domain: 'productivity' })
      events.close()
    },
    fail: (error) => events.fail(error),
  }
}
