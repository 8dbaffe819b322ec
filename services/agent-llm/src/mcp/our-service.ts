import { AsyncLocalStorage } from 'node:async_hooks'
import { cancelScope } from '@convonet/kit/flow/cancel-scope'
import type { ServiceTokens } from '@convonet/kit/http/service-token'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'

/**
 * Aborts when the tool call under way is over or called off. The protocol has no session by which the other side could be told
 * of it: the socket is closed.
 */
export const callUnderWay = new AsyncLocalStorage<AbortSignal>()

/** To the tools of a service of ours that runs elsewhere. */
export function ourService(url: string, tokens: ServiceTokens): StreamableHTTPClientTransport {
  return new StreamableHTTPClientTransport(new URL(url), {
    async fetch(input, init = {}) {
      const headers = new Headers(init.headers)
      headers.set('authorization', `Bearer ${await tokens.sign({ service: 'agent-llm', caller: null })}`)
      const call = callUnderWay.getStore()
      // Not `AbortSignal.any`: the transport's signal lives as long as the service and would remember every call.
      const signal = call && init.signal ? cancelScope(init.signal, call).signal : init.signal
      return fetch(input, { ...init, headers, ...(signal && { signal }) })
    },
  })
}
