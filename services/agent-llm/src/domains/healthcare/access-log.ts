import { CallId } from '@convonet/contracts/call'
import type { Database } from '@convonet/kit/store/sql'
import type { OpenContext } from '@convonet/kit/tools/tool-server'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { accessLog } from './directory-tables.ts'

export interface Accessed {
  tool: string
  memberId: string | null
  context: OpenContext
  result: CallToolResult
  /** Unix milliseconds. */
  at: number
}

/** Writes down who saw what, in the transaction that read it. The log can only be appended to. */
export async function recordAccess(
  tx: Database,
  { tool, memberId, context, result, at }: Accessed,
): Promise<void> {
  const { kind, items } = (result.structuredContent ?? {}) as { kind?: string; items?: { id: string }[] }
  await tx.insert(accessLog).values({
    accessedAt: new Date(at),
    userId: context.caller.userId,
    memberId,
    channel: context.caller.channel,
    callId: callOf(context),
    turnId: context.turn.id,
    tool,
    outcome: kind ?? 'failed',
    recordIds: (items ?? []).map(({ id }) => id),
  })
}

/**
 * A turn's id is that of its call, a dot and a number. A client from outside has no call: a day of its caller stands for one.
 */
export function callOf({ turn }: OpenContext): string {
  const call = turn.id.replace(/\.[^.]*$/, '')
  if (CallId.safeParse(call).success) return call
  return `${call.slice(0, 80)}.${new Date(turn.startedAt).toISOString().slice(0, 10)}`
}
