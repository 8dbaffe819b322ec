import { reminderRoutes } from '@convonet/contracts/reminders'
import type { ServiceTokens } from '@convonet/kit/http/service-token'
import { createClient } from '@convonet/kit/wire/client'
import type { Reminders } from '../ports.ts'

/** The agent's reminders, when it runs in another process. */
export function createHttpReminders(url: string, tokens: ServiceTokens): Reminders {
  const client = createClient(reminderRoutes, url)
  return {
    async take(caller, { signal }) {
      const token = await tokens.sign({ service: 'voice-gateway', caller })
      const headers = { authorization: `Bearer ${token}` }
      return (await client.takeReminders({}, { signal, headers })).reminders
    },
  }
}
