import { fileURLToPath } from 'node:url'
import { createToolHost, joinTools, type ToolHost } from '@convonet/agent-llm/mcp-host'
import { ourService } from '@convonet/agent-llm/our-service'
import { connectTo } from '@convonet/agent-llm/tool-source'
import type { RequestMeta } from '@convonet/contracts/tool-language'
import { listen } from '@convonet/kit/http/listen'
import { createServer } from '@convonet/kit/http/server'
import { createServiceTokens } from '@convonet/kit/http/service-token'
import { systemClock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import { fakeSessions } from '@convonet/kit/testing/fake-sessions'
import { mountToolServers } from '@convonet/kit/tools/mount-tool-servers'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import { z } from 'zod'
import { benchTools, noLedger } from './bench-tools.ts'
import { TOOL } from './scripted-model.ts'

export interface ToolCalls {
  /** `bare`: the protocol's SDK alone, client and server in this process. */
  way: 'memory' | 'http' | 'stdio' | 'bare'
  calls: number
}

const meta: RequestMeta = {
  'convonet/caller': { userId: null, name: null, channel: 'web' },
  'convonet/turn': { id: 'bench.1', timeZone: 'UTC', startedAt: 0 },
}
/** Milliseconds of each call of a tool that does nothing, one after the other. */
export async function toolCalls({ way, calls }: ToolCalls, log: Log): Promise<number[]> {
  const { call, close } = await WAYS[way](log)
  const timings: number[] = []
  while (timings.length < calls) {
    const startedAt = performance.now()
    await call()
    timings.push(performance.now() - startedAt)
  }
  await close()
  return timings
}

interface Way {
  call(): Promise<unknown>
  close(): Promise<unknown>
}

const WAYS: Record<ToolCalls['way'], (log: Log) => Promise<Way>> = {
  memory: async (log) =>
    byHost(await createToolHost([benchTools({ log, ledger: noLedger })], { timeoutMs: 5000 })),

  async http(log) {
    const app = await createServer({ log })
    const tokens = createServiceTokens('s'.repeat(32), systemClock)
    const doors = { tokens, sessions: fakeSessions() }
    mountToolServers(
      app,
      { bench: () => benchTools({ log, ledger: noLedger }) },
      { doors, clock: systemClock },
    )
    const listening = await listen(app, '127.0.0.1', 0)
    const way = byHost(await hostOver(ourService(`${listening.url}/mcp/bench`, tokens)))
    return { ...way, close: () => way.close().then(() => listening.close(0)) }
  },

  async stdio() {
    const program = fileURLToPath(new URL('./stdio-tools.ts', import.meta.url))
    const args = ['--import', import.meta.resolve('tsx'), program]
    return byHost(await hostOver(new StdioClientTransport({ command: process.execPath, args })))
  },

  async bare() {
    const client = new Client({ name: 'bench', version: '1' })
    const [ours, theirs] = InMemoryTransport.createLinkedPair()
    const server = new McpServer({ name: 'bench', version: '1' })
    const content = [{ type: 'text' as const, text: 'a table' }]
    server.registerTool(TOOL, { inputSchema: z.object({}) }, async () => ({ content }))
    await server.connect(theirs)
    await client.connect(ours)
    const call = () => client.callTool({ name: TOOL, arguments: {}, _meta: { ...meta } })
    return { call, close: () => client.close() }
  },
}

async function hostOver(transport: Transport): Promise<ToolHost> {
  const server = await connectTo(transport, { trusted: true })
  const source = { current: () => server, [Symbol.asyncDispose]: () => server.client.close() }
  return joinTools([source], { timeoutMs: 5000, onTwice: () => {} })
}

function byHost(host: ToolHost): Way {
  const { signal } = new AbortController()
  return {
    call: () => host.call(TOOL, {}, { meta, signal }),
    close: async () => host[Symbol.asyncDispose](),
  }
}
