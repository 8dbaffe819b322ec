import { randomUUID } from 'node:crypto'
import { Prompt, type ReplyEvent } from '@convonet/contracts/agent'
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
    const turnId = `${callId}.${number}`
    const prompt = Prompt.parse({ callId, turnId, text, timeZone: 'America/New_York' })
    const exchange: Exchange = { said: text, heard: '', tools: [], transferredTo: null, provider: '' }
    const signal = AbortSignal.timeout(30_000)
    for await (const event of agent.reply(prompt, { caller, signal })) note(event, exchange)
    return exchange
  }
}
export type LineToAgent = ReturnType<typeof createLine>

function note(event: ReplyEvent, exchange: Exchange): void {
  if (event.type === 'token') exchange.heard += event.text
  if (event.type === 'transfer') exchange.transferredTo = event.department
  if (event.type === 'finished') exchange.provider = event.provider
  if (event.type === 'tool' && event.status !== 'started') {
    exchange.tools = [...exchange.tools, { name: event.name, failed: event.status === 'failed' }]
  }
}
