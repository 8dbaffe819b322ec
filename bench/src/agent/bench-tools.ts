import type { Log } from '@convonet/kit/process/log'
import { outcome } from '@convonet/kit/tools/outcome'
import type { ToolLedger } from '@convonet/kit/tools/tool-ledger'
import { createToolServer } from '@convonet/kit/tools/tool-server'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { TOOL } from './scripted-model.ts'

/** A server whose one tool does nothing, so that what is counted is the way to it. */
export function benchTools({ log, ledger }: { log: Log; ledger: ToolLedger }): McpServer {
  const { server, readOpen } = createToolServer({ name: 'bench', instructions: 'Look.', log, ledger })
  readOpen(TOOL, z.object({}), {
    description: 'Looks',
    language: { 'convonet/can': 'look' },
    work: async () => outcome({ kind: 'found', items: [{ id: '1', label: 'a table' }] }),
  })
  return server
}

/** For tools that write nothing. */
export const noLedger: ToolLedger = {
  once: async () => ({ content: [] }),
  writesOf: async () => [],
  forgetBefore: async () => {},
}
