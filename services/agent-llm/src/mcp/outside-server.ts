import type { Clock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { supervised } from './supervised.ts'
import type { ToolSource } from './tool-source.ts'

/** Somebody else's MCP server, as `mcp.json` tells of it. */
export interface OutsideServer {
  name: string
  /** The only tools that are taken from it; all where it is missing. */
  tools?: readonly string[] | undefined
  /** Whose calls may use it. */
  callers: 'signed-in' | 'everybody'
  /** A program gets these variables and no others, but for `PATH` and the like. */
  way:
    | { kind: 'stdio'; command: string; args: readonly string[]; env: Readonly<Record<string, string>> }
    | { kind: 'http'; url: string; headers: Readonly<Record<string, string>> }
}

export function outsideServer(
  { name, tools, callers, way }: OutsideServer,
  { clock, log }: { clock: Clock; log: Log },
): ToolSource {
  const open = () =>
    way.kind === 'stdio'
      ? new StdioClientTransport({ ...way, args: [...way.args], env: { ...way.env }, stderr: 'ignore' })
      : new StreamableHTTPClientTransport(new URL(way.url), { requestInit: { headers: way.headers } })
  const personal = callers === 'signed-in'
  return supervised({ name, open, clock, log, trusted: false, personal, ...(tools && { allowed: tools }) })
}
