import { type RequestMeta, ToolMeta } from '@convonet/contracts/tool-language'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { type CallToolResult, CallToolResultSchema, type Tool } from '@modelcontextprotocol/sdk/types.js'
import type { Cancellable, ToolSpec } from './ports.ts'

export interface ToolCalling extends Cancellable {
  meta: RequestMeta
}

/** Every tool of every server behind one face. */
export interface ToolHost extends AsyncDisposable {
  tools: readonly ToolSpec[]
  /** Rejects when the call cannot be made, takes too long or is cancelled; the tool's handler is cancelled with it. */
  call(name: string, args: Record<string, unknown>, options: ToolCalling): Promise<CallToolResult>
}

interface Hosted {
  spec: ToolSpec
  client: Client
}

/** Connects to our own servers in this process and asks each once what it offers. Throws where two tools share a name. */
export async function createToolHost(
  servers: readonly McpServer[],
  { timeoutMs }: { timeoutMs: number },
): Promise<ToolHost> {
  const clients = await Promise.all(servers.map(connect))
  const hosted = new Map<string, Hosted>()
  for (const client of clients) {
    for (const tool of await toolsOf(client)) {
      if (hosted.has(tool.name)) throw new Error(`Two servers offer the tool ${tool.name}`)
      hosted.set(tool.name, { client, spec: specOf(tool, domainOf(client)) })
    }
  }

  return {
    tools: Array.from(hosted.values(), ({ spec }) => spec),

    async call(name, args, { meta, signal }) {
      const tool = hosted.get(name)
      if (!tool) throw new Error(`No server offers the tool ${name}`)
      signal.throwIfAborted()
      const timeout = tool.spec.meta['convonet/timeout-ms'] ?? timeoutMs
      const request = { name, arguments: args, _meta: { ...meta } }
      using own = follower(signal)
      const result = await tool.client.callTool(request, CallToolResultSchema, {
        signal: own.signal,
        timeout,
      })
      return CallToolResultSchema.parse(result)
    },

    async [Symbol.asyncDispose]() {
      await Promise.all(clients.map((client) => client.close()))
    },
  }
}

/** The SDK leaves a listener on the signal of every call: give it one that goes away with the call. */
function follower(signal: AbortSignal): { signal: AbortSignal } & Disposable {
  const own = new AbortController()
  const follow = () => own.abort(signal.reason)
  signal.addEventListener('abort', follow, { once: true })
  return { signal: own.signal, [Symbol.dispose]: () => signal.removeEventListener('abort', follow) }
}

async function connect(server: McpServer): Promise<Client> {
  const [ours, theirs] = InMemoryTransport.createLinkedPair()
  const client = new Client({ name: 'convonet', version: '3.0.0' })
  await Promise.all([server.connect(theirs), client.connect(ours)])
  return client
}

async function toolsOf(client: Client): Promise<Tool[]> {
  const tools: Tool[] = []
  for (let cursor: string | undefined, first = true; first || cursor; first = false) {
    const page = await client.listTools({ cursor })
    tools.push(...page.tools)
    cursor = page.nextCursor
  }
  return tools
}

const domainOf = (client: Client) => client.getServerVersion()?.name ?? ''

/** A server that knows nothing of our `_meta`, or writes nonsense there, offers its tools all the same. */
function specOf({ name, description = '', inputSchema, annotations, _meta }: Tool, domain: string): ToolSpec {
  const meta = ToolMeta.safeParse(_meta ?? {})
  return {
    name,
    domain,
    description,
    inputSchema: inputSchema as ToolSpec['inputSchema'],
    destructive: annotations?.destructiveHint ?? false,
    meta: meta.data ?? ToolMeta.parse({}),
  }
}
