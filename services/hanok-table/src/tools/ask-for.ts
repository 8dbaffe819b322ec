import type { ToolCall } from '@convonet/contracts/tool-language'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'

/** An outcome that asks for one more thing, which completes the call; `question` is said instead of the slot's own. */
export function askFor(
  slot: string,
  call: ToolCall,
  values: { kind: string } & Record<string, unknown>,
  question?: string,
): CallToolResult {
  const next = { call, ask: slot, ...(question && { question }) }
  return outcome({ ...values, missing: slot }, { 'convonet/next': next })
}
