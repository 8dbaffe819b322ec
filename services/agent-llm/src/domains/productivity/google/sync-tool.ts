import { outcome } from '@convonet/kit/tools/outcome'
import type { ToolServer } from '@convonet/kit/tools/tool-server'
import { z } from 'zod'
import { syncCalendarLanguage } from '../language/sync-google-calendar-events.ts'
import type { GoogleSync } from './google.ts'

/** Null where this installation has nothing to do with Google. */
export function registerSyncTool({ write }: ToolServer, google: GoogleSync | null): void {
  write('sync_google_calendar_events', z.object({}), {
    description:
      "Brings the caller's Google Calendar and their calendar, reminders and tasks here to the same.",
    language: syncCalendarLanguage,
    async work(tx, _, { userId }) {
      if (!google) return outcome({ kind: 'unavailable' })
      return outcome({ kind: await google.changed(tx, userId) })
    },
  })
}

/** Tools whose every write is brought over to the person's calendar in Google. */
export function broughtOver(tools: ToolServer, google: GoogleSync | null): ToolServer {
  if (!google) return tools
  const write: ToolServer['write'] = (name, schema, tool) =>
    tools.write(name, schema, {
      ...tool,
      async work(tx, args, context, prepared) {
        const result = await tool.work(tx, args, context, prepared)
        await google.changed(tx, context.userId)
        return result
      },
    })
  return { ...tools, write }
}
