import type { z } from 'zod'
import type { StaffRole } from './staff-role.ts'

type Schema = z.ZodType

/** One HTTP operation as plain data: the server mounts it, the client calls it, OpenAPI prints it. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Fastify's notation: `/agent/threads/:id`. */
  url: `/${string}`
  summary: string
  /**
   * `service` needs a token signed by one of our services; the caller it names is the only identity believed. The others need
   * somebody who has signed in, in that role or a higher one; `person` is anybody.
   */
  access: 'public' | 'service' | 'person' | StaffRole
  params?: Schema
  query?: Schema
  body?: Schema
  /** `json` answers once; `events` answers as a Server-Sent Events stream, one JSON object per event. */
  reply: 'json' | 'events'
  response: Schema
}

/** A service's operations by name. */
export type Contract = Record<string, Route>
