import type { Caller } from '@convonet/contracts/call'
import { RequestMeta, type ToolMeta } from '@convonet/contracts/tool-language'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js'
import type { CallToolResult, ServerNotification, ServerRequest } from '@modelcontextprotocol/sdk/types.js'
import type { z } from 'zod'
import type { Log } from '../process/log.ts'
import { traced } from '../process/trace.ts'
import type { Database } from '../store/sql.ts'
import { failed } from './outcome.ts'
import type { ToolLedger } from './tool-ledger.ts'

/** Who calls a tool and when, as the host established it; nothing of this comes from a model. */
export interface OpenContext {
  caller: Caller
  turn: RequestMeta['convonet/turn']
  signal: AbortSignal
}

/** The caller has signed in. */
export interface ToolContext extends OpenContext {
  userId: string
}

export interface Tool {
  description: string
  language: z.input<typeof ToolMeta>
  /** Of the file that the work is in, where a walk of the README enters it. */
  span?: string
}

export interface Read<Args, Context> extends Tool {
  work(args: Args, context: Context): Promise<CallToolResult>
}

export interface Write<Args, Context, Prepared = void> extends Tool {
  /** It takes away what cannot be brought back, so the caller is asked first. Not for what carries `convonet/undo`. */
  destructive?: boolean
  /** Asks others what `work` has to know, before the transaction: within it nobody else can be asked. */
  prepare?(args: Args, context: Context): Promise<Prepared>
  /** Runs in a transaction; use only `tx`. */
  work(tx: Database, args: Args, context: Context, prepared: Prepared): Promise<CallToolResult>
}

type Schema = z.ZodObject<z.ZodRawShape>

/**
 * A domain's tools as an MCP server. `read` and `write` are for signed-in callers only, `readOpen` and `writeOpen` for anybody.
 * A write is done once per turn and recorded under its arguments as the model gave them, so schemas fill in no defaults.
 * Input schemas have no user id.
 */
export interface ToolServer {
  server: McpServer
  read<S extends Schema>(name: string, schema: S, tool: Read<z.output<S>, ToolContext>): void
  readOpen<S extends Schema>(name: string, schema: S, tool: Read<z.output<S>, OpenContext>): void
  write<S extends Schema, P = void>(name: string, schema: S, tool: Write<z.output<S>, ToolContext, P>): void
  writeOpen<S extends Schema, P = void>(
    name: string,
    schema: S,
    tool: Write<z.output<S>, OpenContext, P>,
  ): void
}

export interface ToolServerDeps {
  /** Of the domain. */
  name: string
  /** How an assistant behaves in this domain: the system prompt of a vendor's model. */
  instructions: string
  log: Log
  ledger: ToolLedger
}

export function createToolServer({ name, instructions, log, ledger }: ToolServerDeps): ToolServer {
  const server = new McpServer({ name, version: '3.0.0' }, { instructions })
  const reads = <Context extends OpenContext>(context: Establish<Context>, personal: boolean) =>
    reader(server, { log, context, personal })
  const writes = <Context extends OpenContext>(context: Establish<Context>, personal: boolean) =>
    writer(server, { log, context, personal, ledger })
  return {
    server,
    read: reads(signedIn, true),
    readOpen: reads(anybody, false),
    write: writes(signedIn, true),
    writeOpen: writes(anybody, false),
  }
}

type Extra = RequestHandlerExtra<ServerRequest, ServerNotification>
type Establish<Context> = (meta: RequestMeta, signal: AbortSignal) => Context | null

const anybody: Establish<OpenContext> = (meta, signal) => ({
  caller: meta['convonet/caller'],
  turn: meta['convonet/turn'],
  signal,
})

const signedIn: Establish<ToolContext> = (meta, signal) => {
  const { userId } = meta['convonet/caller']
  return userId ? { caller: meta['convonet/caller'], turn: meta['convonet/turn'], signal, userId } : null
}

interface Registering<Context> {
  log: Log
  context: Establish<Context>
  personal: boolean
}

function reader<Context extends OpenContext>(server: McpServer, registering: Registering<Context>) {
  return <S extends Schema>(name: string, schema: S, tool: Read<z.output<S>, Context>) => {
    const run = (args: z.output<S>, context: Context) => inSpan(tool, () => tool.work(args, context))
    const config = { ...described(tool, schema, registering), annotations: { readOnlyHint: true } }
    server.registerTool(name, config, handler(registering, run) as never)
  }
}

function writer<Context extends OpenContext>(
  server: McpServer,
  registering: Registering<Context> & { ledger: ToolLedger },
) {
  return <S extends Schema, P = void>(name: string, schema: S, tool: Write<z.output<S>, Context, P>) => {
    const run = async (args: z.output<S>, context: Context) => {
      const call = { name, arguments: args as Record<string, unknown> }
      const key = { userId: context.caller.userId, turn: context.turn, call }
      return inSpan(tool, async () => {
        const prepared = (await tool.prepare?.(args, context)) as P
        return registering.ledger.once(key, (tx) => tool.work(tx, args, context, prepared))
      })
    }
    const annotations = {
      readOnlyHint: false,
      destructiveHint: tool.destructive ?? false,
      idempotentHint: true,
    }
    const config = { ...described(tool, schema, registering), annotations }
    server.registerTool(name, config, handler(registering, run) as never)
  }
}

const described = (
  { description, language }: Tool,
  inputSchema: Schema,
  { personal }: { personal: boolean },
) => ({
  description,
  inputSchema,
  _meta: { ...language, 'convonet/personal': personal },
})

const inSpan = ({ span }: Tool, work: () => Promise<CallToolResult>) => (span ? traced(span, work) : work())

/** A failure is logged and answered without its text. */
function handler<Args, Context>(
  { log, context }: Registering<Context>,
  work: (args: Args, context: Context) => Promise<CallToolResult>,
): (args: Args, extra: Extra) => Promise<CallToolResult> {
  return async (args, { _meta, signal }) => {
    const meta = RequestMeta.safeParse(_meta)
    const established = meta.success ? context(meta.data, signal) : null
    if (!established) return failed('The caller has not signed in, so this tool cannot be used.')
    try {
      signal.throwIfAborted()
      return await work(args, established)
    } catch (error) {
      if (!signal.aborted) log.error({ err: error }, 'Tool failed')
      return failed('The tool failed. Tell the caller that it did not work and that they may try again.')
    }
  }
}
