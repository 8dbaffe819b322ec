import type { Contract, Route } from '@convonet/contracts/route'
import type { z } from 'zod'
import { AppError, fromProblem } from './app-error.ts'
import { readEvents } from './event-stream.ts'

type In<R, Key extends string> = R extends { [K in Key]: infer S extends z.ZodType }
  ? { [K in Key]: z.input<S> }
  : unknown

/** What a call of the route takes: `params`, `query` and `body` as its contract names them. */
export type RouteInput<R extends Route> = In<R, 'params'> & In<R, 'query'> & In<R, 'body'>

type Reply<R extends Route> = R['reply'] extends 'events'
  ? AsyncIterable<z.output<R['response']>>
  : Promise<z.output<R['response']>>

export interface CallOptions {
  signal: AbortSignal
  headers?: Record<string, string>
}

export type Client<C extends Contract> = {
  [Name in keyof C]: (input: RouteInput<C[Name]>, options: CallOptions) => Reply<C[Name]>
}

export type Fetch = (url: URL, init: RequestInit) => Promise<Response>

interface AnyInput {
  params?: Record<string, unknown>
  query?: Record<string, unknown>
  body?: unknown
}

/** A typed client for a contract. Throws AppError with the code the server named, or `upstream-failed` when none came. */
export function createClient<C extends Contract>(
  contract: C,
  baseUrl: string,
  fetch: Fetch = globalThis.fetch,
): Client<C> {
  const calls = Object.entries(contract).map(([name, route]) => {
    const send = (input: AnyInput, options: CallOptions) => request({ route, baseUrl, fetch }, input, options)

    async function once(input: AnyInput, options: CallOptions) {
      try {
        const response = await send(input, options)
        return route.response.parse(await response.json())
      } catch (cause) {
        throw translated(cause, route, options)
      }
    }
    async function* stream(input: AnyInput, options: CallOptions) {
      try {
        const { body } = await send(input, options)
        if (body) for await (const event of readEvents(body)) yield route.response.parse(event)
      } catch (cause) {
        throw translated(cause, route, options)
      }
    }
    return [name, route.reply === 'events' ? stream : once]
  })
  return Object.fromEntries(calls) as Client<C>
}

interface Target {
  route: Route
  baseUrl: string
  fetch: Fetch
}

async function request({ route, baseUrl, fetch }: Target, input: AnyInput, { signal, headers }: CallOptions) {
  const url = new URL(baseUrl.replace(/\/$/, '') + fillParams(route.url, input.params ?? {}))
  for (const [key, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined) url.searchParams.set(key, String(value))
  }
  const withBody = input.body !== undefined
  const response = await fetch(url, {
    method: route.method,
    signal,
    headers: { ...headers, ...(withBody ? { 'content-type': 'application/json' } : {}) },
    ...(withBody ? { body: JSON.stringify(input.body) } : {}),
  })
  if (response.ok) return response
  throw fromProblem(await response.json().catch(() => null), response.status)
}

/** What the server said, the abort, or that no answer came which its contract knows. */
function translated(cause: unknown, { method, url }: Route, { signal }: CallOptions): unknown {
  if (signal.aborted) return signal.reason
  if (cause instanceof AppError) return cause
  return new AppError('upstream-failed', `${method} ${url} was not answered as agreed`, { cause })
}

const fillParams = (url: string, params: Record<string, unknown>) =>
  url.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(String(params[key])))
