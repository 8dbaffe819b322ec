import { ToolMeta } from '@convonet/contracts/tool-language'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import type { Tool } from '@modelcontextprotocol/sdk/types.js'
import type { ToolSpec } from '../ports.ts'

/** A place that tools come from: a server of ours, or of somebody else's. */
export interface ToolSource extends AsyncDisposable {
  /** Null while the server is away. */
  current(): ConnectedServer | null
}

export interface ConnectedServer {
  /** Of the domain. */
  name: string
  instructions: string
  tools: readonly ToolSpec[]
  client: Client
  /** Ours: told who calls, and believed in what it says of its tools and results. */
  trusted: boolean
}

export interface Admission {
  trusted: boolean
  /** Instead of the server's own name. */
  name?: string
  /** The only tools that are taken; all where it is missing. */
  allowed?: readonly string[]
}

/** One of our own servers in this process. */
export async function inProcess(server: McpServer): Promise<ToolSource> {
  const [ours, theirs] = InMemoryTransport.createLinkedPair()
  await server.connect(theirs)
  const connected = await connectTo(ours, { trusted: true })
  return {
    current: () => connected,
    [Symbol.asyncDispose]: () => connected.client.close(),
  }
}

/** Asks the server once what it offers. */
export async function connectTo(transport: Transport, admission: Admission): Promise<ConnectedServer> {
  const client = new Client({ name: 'convonet', version: '3.0.0' })
  await client.connect(transport)
  const name = admission.name ?? client.getServerVersion()?.name ?? 'unnamed'
  const offered = await toolsOf(client)
  const taken = offered.filter((tool) => admission.allowed?.includes(tool.name) ?? true)
  return {
    name,
    client,
    trusted: admission.trusted,
    instructions: admission.trusted ? (client.getInstructions() ?? '') : '',
    tools: taken.map((tool) => specOf(tool, name, admission)),
  }
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

/**
 * A server that knows nothing of our `_meta`, or writes nonsense there, offers its tools all the same. Of somebody else's it
 * does not count, and whether a tool may destroy something is as the protocol presumes: yes, unless the server says no.
 */
function specOf(
  { name, description = '', inputSchema, annotations, _meta }: Tool,
  domain: string,
  { trusted }: Admission,
): ToolSpec {
  const meta = trusted ? ToolMeta.safeParse(_meta ?? {}).data : undefined
  const presumed = !trusted && annotations?.readOnlyHint !== true
  return {
    name,
    domain,
    description,
    inputSchema: inputSchema as ToolSpec['inputSchema'],
    destructive: annotations?.destructiveHint ?? presumed,
    readOnly: annotations?.readOnlyHint,
    meta: meta ?? ToolMeta.parse({}),
  }
}
