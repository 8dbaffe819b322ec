import type { ResultMeta, ToolOutcome } from '@convonet/contracts/tool-language'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'

/** A result for the model (as JSON text), for our own host (structured, with a card) and for anybody's. */
export function outcome(
  values: { kind: string; items?: ToolOutcome['items'] } & Record<string, unknown>,
  meta: ResultMeta = {},
): CallToolResult {
  const given = Object.entries({ items: [], ...values }).filter(([, value]) => value !== undefined)
  const structuredContent = Object.fromEntries(given)
  return {
    content: [{ type: 'text', text: JSON.stringify(structuredContent) }],
    structuredContent,
    _meta: meta,
  }
}

/** A result that says in words why there is none; the model reads it, nobody hears it as it is. */
export const failed = (text: string): CallToolResult => ({ content: [{ type: 'text', text }], isError: true })
