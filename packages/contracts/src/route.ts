import type { z } from 'zod'

type Schema = z.ZodType

/** One HTTP operation as plain data: the server mounts it, the client calls it, OpenAPI prints it. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Fastify's notation: `/agent/threads/:id`. */
  url: `/${string}`
  summary: string
  /** `service` needs a token signed by one of our services; the caller it names is the only identity believed. */
  access: 'public' | 'service'
  params?: Schema
  query?: Schema
  body?: Schema
  /** `json` answers once; `events` answers as a Server-Sent Events stream, one JSON object per event. */
  reply: 'json' | 'events'
  response: Schema
}

/** A service's operations by name. */
export type Contract = Record<string, Route>
