import { googleCalendarRoutes } from '@convonet/contracts/google-calendar'
import { reminderRoutes } from '@convonet/contracts/reminders'
import { teamRoutes } from '@convonet/contracts/teams'
import type { Doors } from '@convonet/kit/http/admit'
import { mount } from '@convonet/kit/http/mount'
import type { Surroundings } from '@convonet/kit/process/service'
import type { ToolLedger } from '@convonet/kit/tools/tool-ledger'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { People } from '../../ports.ts'
import {
  announceReminders,
  createAlarms,
  createDueReminders,
  type DueReminders,
  reminderHandlers,
} from './due-reminders.ts'
import { connectHandlers } from './google/connect.ts'
import { createGoogleSync, type Google } from './google/google.ts'
import { productivityMigrations } from './migrations.ts'
import { createProductivityServer } from './server.ts'
import { createTeamsOf, type TeamsOf, teamHandlers } from './teams-of.ts'

export interface ProductivityDeps {
  ledger: ToolLedger
  people: People
  /** Null where nobody can connect a calendar in Google. */
  google: Google | null
  /** Where browsers reach us. */
  publicUrl: string
}

export interface Productivity extends AsyncDisposable {
  createServer(): McpServer
  reminders: DueReminders
  teamsOf: TeamsOf
  routes(app: Parameters<typeof mount>[0], doors: Doors): void
}

/** Tasks, reminders, calendar and teams: the tools, and what happens without anybody asking. */
export async function createProductivity(
  surroundings: Surroundings,
  { ledger, people, google, publicUrl }: ProductivityDeps,
): Promise<Productivity> {
  const { sql, keyValue, log } = surroundings
  await sql.migrate('productivity', productivityMigrations)
  const alarms = createAlarms(surroundings)
  const reminders = createDueReminders(surroundings)
  const teamsOf = createTeamsOf(sql.db)
  const sync = google && createGoogleSync(surroundings, { ...google, alarms })
  const ending = new AbortController()
  const running = [announceReminders(surroundings, ending.signal), sync?.run(ending.signal)]
  const deps = { db: sql.db, ledger, log, alarms, people, keyValue, google: sync }
  const connecting = {
    ...surroundings,
    google: google && sync && { ...google, sync },
    returnUrl: new URL('/', publicUrl).href,
  }
  return {
    createServer: () => createProductivityServer(deps),
    reminders,
    teamsOf,
    routes(app, doors) {
      mount(app, reminderRoutes, reminderHandlers(reminders), doors)
      mount(app, teamRoutes, teamHandlers(teamsOf), doors)
      mount(app, googleCalendarRoutes, connectHandlers(connecting), doors)
    },
    async [Symbol.asyncDispose]() {
      ending.abort()
      await Promise.all(running)
    },
  }
}
