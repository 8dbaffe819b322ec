import type { Agent } from '@convonet/voice-gateway/ports'
import { replyTokens, type Script } from './script.ts'
import { waitUntil } from './wait-until.ts'

/** Gives the same reply to everything, at the pace of the script. */
export const standInAgent = (script: Script): Agent => ({
  async *reply(_, { signal }) {
    const { firstTokenMs, tokensPerSecond } = script
    const firstAt = performance.now() + firstTokenMs
    const tokens = tokensPerSecond === null ? [replyTokens(script).join('')] : replyTokens(script)
    for (const [index, text] of tokens.entries()) {
      await waitUntil(firstAt + (tokensPerSecond === null ? 0 : (index * 1000) / tokensPerSecond), signal)
      yield { type: 'token', text }
    }
    yield { type: 'finished', provider: 'stand-in', model: 'stand-in', domain: 'none' }
  },
})
