import { createHash, randomUUID } from 'node:crypto'
import { type Caller, TimeZone } from '@convonet/contracts/call'
import type { RequestMeta } from '@convonet/contracts/tool-language'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import type { Clock } from '../process/clock.ts'

/** What somebody else's MCP client may say of its calls, in `_meta`. Whatever it says of who calls is not believed. */
const OutsideMeta = z.looseObject({
  /** The same key twice is the same write, done once. */
  'convonet/idempotency-key': z.string().min(1).max(200).optional().catch(undefined),
  'convonet/time-zone': TimeZone.optional().catch(undefined),
})

/** The transport of a client from outside, whose tool calls are all made for `caller`. Its `inner` one still takes what comes in. */
export function onBehalfOf(inner: Transport, caller: Caller, clock: Clock): Transport {
  const outer: Transport = {
    start() {
      inner.onclose = () => outer.onclose?.()
      inner.onerror = (error) => outer.onerror?.(error)
      inner.onmessage = (message, extra) => outer.onmessage?.(withCaller(message, caller, clock), extra)
      return inner.start()
    },
    send: (message, options) => inner.send(message, options),
    close: () => inner.close(),
  }
  return outer
}

function withCaller(message: JSONRPCMessage, caller: Caller, clock: Clock): JSONRPCMessage {
  if (!('method' in message) || message.method !== 'tools/call') return message
  const params = message.params ?? {}
  const said = OutsideMeta.safeParse(params._meta ?? {}).data ?? {}
  const key = said['convonet/idempotency-key']
  const meta: RequestMeta = {
    'convonet/caller': caller,
    'convonet/turn': {
      id: key ? `mcp.${createHash('sha256').update(key).digest('hex')}` : `mcp.${randomUUID()}`,
      timeZone: said['convonet/time-zone'] ?? 'UTC',
      startedAt: clock.now(),
    },
  }
  return { ...message, params: { ...params, _meta: { ...said, ...meta } } } as JSONRPCMessage
}
