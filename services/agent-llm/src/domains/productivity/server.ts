import type { Log } from '@convonet/kit/process/log'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { registerTaskTools } from './tasks.ts'

/** The productivity domain's tools as an MCP server. */
export function createProductivityServer(deps: { db: NodePgDatabase; log: Log }): McpServer {
  const server = new McpServer({ name: 'productivity', version: '3.0.0' })
  registerTaskTools(server, deps)
  return server
}
