import type { Log } from '@convonet/kit/process/log'
import type { ToolLedger } from '@convonet/kit/tools/tool-ledger'
import { createToolServer } from '@convonet/kit/tools/tool-server'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { registerTaskTools } from './tasks.ts'

/** What a domain that keeps its things in our database is made from. */
export interface DomainDeps {
  db: NodePgDatabase
  ledger: ToolLedger
  log: Log
}

/** Tasks, reminders, calendar and teams. */
export function createProductivityServer({ db, ledger, log }: DomainDeps): McpServer {
  const tools = createToolServer({ name: 'productivity', instructions: INSTRUCTIONS, log, ledger })
  registerTaskTools(tools, db)
  return tools.server
}

const INSTRUCTIONS = `You keep the caller's list of tasks.
Act at once with the tools instead of asking what is clear already. Errands have medium priority, work has high, private things low,
unless the caller says otherwise.`
