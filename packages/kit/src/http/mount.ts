import type { Contract, Route } from '@convonet/contracts/route'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type Admitted, admit, type Doors } from './admit.ts'
import { replyWithEvents } from './event-reply.ts'

type Out<R, Key extends string> = R extends { [K in Key]: infer S extends z.ZodType }
  ? { [K in Key]: z.output<S> }
  : unknown

type Answer<R extends Route> = R['reply'] extends 'events'
  ? AsyncIterable<z.input<R['response']>>
  : Promise<z.input<R['response']>>

export interface RequestContext extends Admitted {
  /** Aborts when the client goes away. */
  signal: AbortSignal
  /** The exchange underneath: addresses, cookies, redirects. */
  request: FastifyRequest
  reply: FastifyReply
}

export type Handlers<C extends Contract> = {
  [Name in keyof C]: (
    input: Out<C[Name], 'params'> & Out<C[Name], 'query'> & Out<C[Name], 'body'>,
    request: RequestContext,
  ) => Answer<C[Name]>
}

type AnyHandler = (input: unknown, request: RequestContext) => unknown

/** Serves every operation of a contract. A missing or mistyped handler does not compile. */
export function mount<C extends Contract>(
  app: FastifyInstance,
  contract: C,
  handlers: Handlers<C>,
  doors: Doors,
): void {
  for (const [name, route] of Object.entries(contract)) {
    const handle = handlers[name] as AnyHandler
    app.route({
      method: route.method,
      url: route.url,
      schema: schemaOf(name, route),
      async handler(request, reply) {
        const signal = signalOf(reply)
        const admitted = await admit(request, route.access, doors, signal)
        const input = { params: request.params, query: request.query, body: request.body }
        const result = handle(input, { signal, request, reply, ...admitted })
        if (route.reply === 'events') return replyWithEvents(reply, result as AsyncIterable<unknown>)
        return await result
      },
    })
  }
}

function schemaOf(operationId: string, route: Route) {
  return {
    operationId,
    summary: route.summary,
    ...(route.params && { params: route.params }),
    ...(route.query && { querystring: route.query }),
    ...(route.body && { body: route.body }),
    ...(route.reply === 'json' && { response: { 200: route.response } }),
  }
}

function signalOf(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  const leave = () => gone.abort(new DOMException('The client went away', 'AbortError'))
  if (reply.raw.destroyed) leave()
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) leave()
  })
  return gone.signal
}
