import type { Surroundings } from '@convonet/kit/process/service'
import type { ToolLedger } from '@convonet/kit/tools/tool-ledger'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { People } from '../../ports.ts'
import { announceReminders, createAlarms, createDueReminders, type DueReminders } from './due-reminders.ts'
import { productivityMigrations } from './migrations.ts'
import { createProductivityServer } from './server.ts'

export interface Productivity extends AsyncDisposable {
  createServer(): McpServer
  reminders: DueReminders
}

/** Tasks, reminders, calendar and teams: the tools, and what happens without anybody asking. */
export async function createProductivity(
  surroundings: Surroundings,
  { ledger, people }: { ledger: ToolLedger; people: People },
): Promise<Productivity> {
  const { sql, keyValue, log } = surroundings
  await sql.migrate('productivity', productivityMigrations)
  const alarms = createAlarms(surroundings)
  const ending = new AbortController()
  const announcing = announceReminders(surroundings, ending.signal)
  return {
    createServer: () => createProductivityServer({ db: sql.db, ledger, log, alarms, people, keyValue }),
    reminders: createDueReminders(surroundings),
    async [Symbol.asyncDispose]() {
      ending.abort()
      await announcing
    },
  }
}
