import type { Log } from '@convonet/kit/process/log'
import type { ToolLedger } from '@convonet/kit/tools/tool-ledger'
import { createToolServer } from '@convonet/kit/tools/tool-server'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Desk, WebSearch } from '../../ports.ts'
import { registerKnowledgeSearch } from './knowledge.ts'
import { registerMessageTools } from './messages.ts'
import { registerTransferTools } from './transfer.ts'
import { registerWebSearch } from './web-search.ts'

export interface EverywhereDeps {
  ledger: ToolLedger
  log: Log
  desk: Desk
  /** Null where there is no key for it. */
  webSearch: WebSearch | null
  knowledge: Knowledge
}

/** What a caller may want whatever the talk is about: a person, to leave word, the web, our documents. */
export function createEverywhereServer({
  ledger,
  log,
  desk,
  webSearch,
  knowledge,
}: EverywhereDeps): McpServer {
  const tools = createToolServer({ name: 'everywhere', instructions: INSTRUCTIONS, log, ledger })
  registerTransferTools(tools, desk)
  registerMessageTools(tools)
  registerWebSearch(tools, webSearch)
  registerKnowledgeSearch(tools, knowledge)
  return tools.server
}

const INSTRUCTIONS = `Put the caller through to a person only when they ask for one, or when you cannot help and they agree.
Where nobody is there, offer to take a message or to have them called back, and say that it was noted only after the tool has said so.`
