import type { Agent } from './ports.ts'

export const APOLOGY = "I'm sorry, something went wrong on my side. Could you say that again?"

/** The agent, but a failure before its first word becomes a spoken apology, and one after it ends the reply there. `failed` hears of it. */
export function apologetic(agent: Agent, failed: (error: unknown) => void): Agent {
  return {
    async *reply(prompt, options) {
      let begun = false
      try {
        for await (const event of agent.reply(prompt, options)) {
          begun ||= event.type === 'token'
          yield event
        }
      } catch (error) {
        options.signal.throwIfAborted()
        failed(error)
        if (!begun) yield { type: 'token', text: APOLOGY }
      }
    },
  }
}
