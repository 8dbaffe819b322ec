import type { Log } from '@convonet/kit/process/log'
import type { KeyValue } from '@convonet/kit/store/key-value'
import type { ToolLedger } from '@convonet/kit/tools/tool-ledger'
import { createToolServer } from '@convonet/kit/tools/tool-server'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { People } from '../../ports.ts'
import { registerEventChanges, registerEventTools } from './events.ts'
import type { GoogleSync } from './google/google.ts'
import { broughtOver, registerSyncTool } from './google/sync-tool.ts'
import { type Alarms, registerReminderTools } from './reminders.ts'
import { registerSearchTool } from './search-users.ts'
import { registerTaskTools } from './tasks.ts'
import { registerMemberTools } from './team-members.ts'
import { registerTeamTodoTool } from './team-todos.ts'
import { registerTeamTools } from './teams.ts'

export interface ProductivityServerDeps {
  db: NodePgDatabase
  ledger: ToolLedger
  log: Log
  alarms: Alarms
  people: People
  keyValue: KeyValue
  /** Null where nobody can connect a calendar in Google. */
  google: GoogleSync | null
}

/** Tasks, reminders, calendar and teams. Where words fit two tools equally well, the one that comes first is meant. */
export function createProductivityServer(deps: ProductivityServerDeps): McpServer {
  const { ledger, log } = deps
  const tools = createToolServer({ name: 'productivity', instructions: INSTRUCTIONS, log, ledger })
  const shared = broughtOver(tools, deps.google)
  registerReminderTools(shared, deps)
  registerEventTools(shared, deps)
  registerTeamTodoTool(shared, deps)
  registerTaskTools(shared, deps.db)
  registerEventChanges(shared)
  registerSyncTool(tools, deps.google)
  registerTeamTools(tools, deps)
  registerMemberTools(tools, deps)
  registerSearchTool(tools, deps)
  return tools.server
}

const INSTRUCTIONS = `You keep the caller's tasks, reminders and calendar, and look after their teams.
Act at once with the tools instead of asking what is clear already. Errands have medium priority, work has high, private things low,
unless the caller says otherwise.
"Remind me" with a time or a day is a reminder, which makes itself heard then; without one it is a task. What happens at a time and
takes a while, like a meeting, is a calendar event. When an event overlaps another one, say so; do not refuse it.
Name people by name only; never read out e-mails or ids.`
