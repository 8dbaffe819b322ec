import { RequestMeta, type ResultMeta, type ToolOutcome } from '@convonet/contracts/tool-language'
import type { Log } from '@convonet/kit/process/log'
import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js'
import type { CallToolResult, ServerNotification, ServerRequest } from '@modelcontextprotocol/sdk/types.js'

/** Who calls a tool and when, as the host established it; nothing of this comes from a model. */
export interface ToolContext {
  userId: string
  turn: RequestMeta['convonet/turn']
  signal: AbortSignal
}

type Extra = RequestHandlerExtra<ServerRequest, ServerNotification>

/** A handler for a tool that works for one signed-in person. A failure is logged and answered without its text. */
export function personalTool<Args>(
  log: Log,
  handle: (args: Args, context: ToolContext) => Promise<CallToolResult>,
): (args: Args, extra: Extra) => Promise<CallToolResult> {
  return async (args, { _meta, signal }) => {
    const meta = RequestMeta.safeParse(_meta)
    const userId = meta.data?.['convonet/caller'].userId
    if (!meta.data || !userId) return failed('The caller has not signed in, so this tool cannot be used.')
    try {
      signal.throwIfAborted()
      return await handle(args, { userId, turn: meta.data['convonet/turn'], signal })
    } catch (error) {
      if (!signal.aborted) log.error({ err: error }, 'Tool failed')
      return failed('The tool failed. Tell the caller that it did not work and that they may try again.')
    }
  }
}

/** A result for the model (as JSON text), for our own host (structured, with a card) and for anybody's. */
export function outcome(
  values: { kind: string; items: ToolOutcome['items'] } & Record<string, unknown>,
  meta: ResultMeta,
): CallToolResult {
  const structuredContent = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  )
  return {
    content: [{ type: 'text', text: JSON.stringify(structuredContent) }],
    structuredContent,
    _meta: meta,
  }
}

const failed = (text: string): CallToolResult => ({ content: [{ type: 'text', text }], isError: true })
