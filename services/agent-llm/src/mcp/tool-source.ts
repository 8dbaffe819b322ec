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
  /** Whether tools of somebody else's server are for signed-in callers alone. Ours know that themselves. */
  personal?: boolean
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

/** Asks the server what it offers. Where it does not answer, the connection is closed again. */
export async function connectTo(transport: Transport, admission: Admission): Promise<ConnectedServer> {
  const client = new Client({ name: 'convonet', version: '3.0.0' })
  await client.connect(transport)
  try {
    return await offerOf(client, admission)
  } catch (error) {
    await client.close()
    throw error
  }
}

/** As it is now, of a server that is connected. */
export async function offerOf(client: Client, admission: Admission): Promise<ConnectedServer> {
  const { trusted, allowed } = admission
  const name = admission.name ?? client.getServerVersion()?.name ?? 'unnamed'
  const offered = await toolsOf(client)
  const taken = offered.filter((tool) => allowed?.includes(tool.name) ?? true)
  return {
    name,
    client,
    trusted,
    instructions: trusted ? (client.getInstructions() ?? '') : '',
    tools: taken.map((tool) => specOf(tool, name, admission)),
  }
}

/** A server that never comes to an end of its list is not believed. */
const MOST_PAGES = 100

async function toolsOf(client: Client): Promise<Tool[]> {
  const tools: Tool[] = []
  let cursor: string | undefined
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const page = await client.listTools({ cursor })
    tools.push(...page.tools)
    cursor = page.nextCursor
    if (!cursor) break
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
  { trusted, personal }: Admission,
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
    meta: meta ?? ToolMeta.parse({ 'convonet/personal': personal }),
  }
}
