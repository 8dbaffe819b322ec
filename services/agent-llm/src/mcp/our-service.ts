import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServiceTokens } from '@convonet/kit/http/service-token'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'

/** The signal of the tool call under way: the protocol has no session by which a cancelled call could be told of, the socket is closed. */
export const callUnderWay = new AsyncLocalStorage<AbortSignal>()

/** To the tools of a service of ours that runs elsewhere. */
export function ourService(url: string, tokens: ServiceTokens): StreamableHTTPClientTransport {
  return new StreamableHTTPClientTransport(new URL(url), {
    async fetch(input, init = {}) {
      const headers = new Headers(init.headers)
      headers.set('authorization', `Bearer ${await tokens.sign({ service: 'agent-llm', caller: null })}`)
      const signals = [init.signal, callUnderWay.getStore()].flatMap((signal) => signal ?? [])
      return fetch(input, { ...init, headers, signal: AbortSignal.any(signals) })
    },
  })
}
