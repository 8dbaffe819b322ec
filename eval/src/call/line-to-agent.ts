import { randomUUID } from 'node:crypto'
import { Prompt } from '@convonet/contracts/agent'
import type { Caller } from '@convonet/contracts/call'
import type { World } from '../world/open-world.ts'

export interface Exchange {
  said: string
  heard: string
  /** Names of the tools that ran, and how it went. */
  tools: readonly { name: string; failed: boolean }[]
  transferredTo: string | null
  /** Whose model answered. */
  provider: string
}

/** One caller's line to the agent, for one call or several. */
export function createLine({ agent }: World, caller: Caller) {
  let callId = randomUUID()
  let turn = 0

  return {
    get callId() {
      return callId
    },
    hangUp() {
      callId = randomUUID()
      turn = 0
    },
    say: (text: string) => send(text, ++turn),
    /** The last message again, as after a lost connection. */
    again: (text: string) => send(text, turn),
  }

  async function send(text: string, number: number): Promise<Exchange> {
    const prompt = Prompt.parse({
      callId,
      turnId: `${callId}.${number}`,
      text,
      timeZone: 'America/New_York',
    })
    let heard = ''
    const tools: { name: string; failed: boolean }[] = []
    let transferredTo: string | null = null
    let provider = ''
    for await (const event of agent.reply(prompt, { caller, signal: AbortSignal.timeout(30_000) })) {
      if (event.type === 'token') heard += event.text
      if (event.type === 'tool' && event.status !== 'started') {
        tools.push({ name: event.name, failed: event.status === 'failed' })
      }
      if (event.type === 'transfer') transferredTo = event.department
      if (event.type === 'finished') provider = event.provider
    }
    return { said: text, heard, tools, transferredTo, provider }
  }
}
export type LineToAgent = ReturnType<typeof createLine>
