import type { ServerMessage } from '@convonet/contracts/voice-socket'
import { type Caller, signIn } from './caller.ts'

/** One caller's typed talk: each answer is heard to its end before the next words. */
export interface Talk {
  caller: Caller
  welcome: Extract<ServerMessage, { type: 'auth_ok' }>
  /** What the assistant answers. */
  say(text: string): Promise<string>
}

export async function openTalk(url: string, pin: string): Promise<Talk> {
  const caller = await signIn(url, { pin })
  const welcome = await caller.next('auth_ok')
  await hearOut(caller)
  return {
    caller,
    welcome,
    async say(text) {
      caller.type(text)
      const answer = await caller.next('agent_final')
      await hearOut(caller)
      await caller.next('turn_ended')
      return answer.text
    },
  }
}

async function hearOut(caller: Caller): Promise<void> {
  const { turn_id, duration_ms } = await caller.next('audio_end')
  caller.played(turn_id, duration_ms)
}
