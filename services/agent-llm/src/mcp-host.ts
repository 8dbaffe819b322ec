import type { RequestMeta } from '@convonet/contracts/tool-language'
import { cancelScope } from '@convonet/kit/flow/cancel-scope'
import { failed } from '@convonet/kit/tools/outcome'
import { AppError } from '@convonet/kit/wire/app-error'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { type CallToolResult, CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js'
import { callUnderWay } from './mcp/our-service.ts'
import { type ConnectedServer, inProcess, type ToolSource } from './mcp/tool-source.ts'
import type { Cancellable, ToolSpec } from './ports.ts'

export interface ToolCalling extends Cancellable {
  meta: RequestMeta
}

/** Every tool of every server that is there now, behind one face. */
export interface ToolHost extends AsyncDisposable {
  readonly tools: readonly ToolSpec[]
  /** By name; what an assistant has to know of each. */
  readonly domains: ReadonlyMap<string, { instructions: string }>
  /** Rejects when the call cannot be made, takes too long or is cancelled; the tool's handler is cancelled with it. */
  call(name: string, args: Record<string, unknown>, options: ToolCalling): Promise<CallToolResult>
}

/** Our own servers in this process. Throws where two tools share a name. */
export async function createToolHost(
  servers: readonly McpServer[],
  { timeoutMs }: { timeoutMs: number },
): Promise<ToolHost> {
  const onTwice = (tool: string) => {
    throw new Error(`Two servers offer the tool ${tool}`)
  }
  return joinTools(await Promise.all(servers.map(inProcess)), { timeoutMs, onTwice })
}

export interface Joining {
  timeoutMs: number
  /** Two servers offer a tool of this name; the one earlier in the list has it. */
  onTwice(tool: string): void
}

/** Servers from wherever they are. */
export function joinTools(sources: readonly ToolSource[], { timeoutMs, onTwice }: Joining): ToolHost {
  let known = register(
    sources.flatMap((source) => source.current() ?? []),
    onTwice,
  )
  const now = () => {
    const servers = sources.flatMap((source) => source.current() ?? [])
    if (!sameServers(servers, known.servers)) known = register(servers, onTwice)
    return known
  }

  return {
    get tools() {
      return now().tools
    },
    get domains() {
      return now().domains
    },

    async call(name, args, { meta, signal }) {
      const hosted = now().byName.get(name)
      if (!hosted) throw new AppError('not-found', `No server offers the tool ${name}`)
      signal.throwIfAborted()
      return callHosted(hosted, args, { meta, signal, timeoutMs })
    },

    async [Symbol.asyncDispose]() {
      await Promise.all(sources.map((source) => source[Symbol.asyncDispose]()))
    },
  }
}

const sameServers = (a: readonly ConnectedServer[], b: readonly ConnectedServer[]) =>
  a.length === b.length && a.every((server, index) => server === b[index])

interface Hosted {
  spec: ToolSpec
  server: ConnectedServer
}

function register(servers: readonly ConnectedServer[], onTwice: Joining['onTwice']) {
  const byName = new Map<string, Hosted>()
  for (const server of servers) {
    for (const spec of server.tools) {
      if (byName.has(spec.name)) onTwice(spec.name)
      else byName.set(spec.name, { spec, server })
    }
  }
  return {
    servers,
    byName,
    tools: Array.from(byName.values(), ({ spec }) => spec),
    domains: new Map(servers.map(({ name, instructions }) => [name, { instructions }])),
  }
}

async function callHosted(
  { server, spec }: Hosted,
  args: Record<string, unknown>,
  { meta, signal, timeoutMs }: ToolCalling & { timeoutMs: number },
): Promise<CallToolResult> {
  const request = { name: spec.name, arguments: args, ...(server.trusted && { _meta: { ...meta } }) }
  if (!server.trusted && spec.meta['convonet/personal'] && !meta['convonet/caller'].userId) {
    return failed('The caller has not signed in, so this tool cannot be used.')
  }
  const timeout = spec.meta['convonet/timeout-ms'] ?? timeoutMs
  using own = follower(signal)
  // Ends with the call however it ends: a call that took too long closes its socket, too.
  using wire = cancelScope(signal)
  const result = CallToolResultSchema.parse(
    await callUnderWay.run(wire.signal, () =>
      server.client.callTool(request, CallToolResultSchema, { signal: own.signal, timeout }),
    ),
  )
  return server.trusted ? result : wordsOf(result)
}

/** Characters: as much as is worth reading for one answer. The conversation keeps it for many turns. */
const LONGEST_WORDS = 20_000

/** Somebody else's server says what it found, and has no say in what happens next, what is shown, or what things are called. */
function wordsOf({ content, structuredContent, isError }: CallToolResult): CallToolResult {
  const said = content.flatMap((part) => (part.type === 'text' ? part.text : []))
  const words = said.length === 0 && structuredContent ? JSON.stringify(structuredContent) : said.join('\n')
  return { content: [{ type: 'text', text: words.slice(0, LONGEST_WORDS) }], ...(isError && { isError }) }
}

/** The SDK leaves a listener on the signal of every call: give it one that goes away with the call. */
function follower(signal: AbortSignal): { signal: AbortSignal } & Disposable {
  const own = new AbortController()
  const follow = () => own.abort(signal.reason)
  signal.addEventListener('abort', follow, { once: true })
  return { signal: own.signal, [Symbol.dispose]: () => signal.removeEventListener('abort', follow) }
}
