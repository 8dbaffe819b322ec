import type { FastifyPluginAsync } from 'fastify'
import type { Sessions } from '../http/sessions.ts'
import type { BlobStore } from '../store/blobs.ts'
import type { Events } from '../store/events.ts'
import type { Jobs } from '../store/jobs.ts'
import type { KeyValue } from '../store/key-value.ts'
import type { Sql } from '../store/sql.ts'
import type { ToolServers } from '../tools/mount-tool-servers.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'

export const SERVICE_NAMES = [
  'voice-gateway',
  'agent-llm',
  'call-center',
  'crm-integration',
  'hanok-table',
] as const
export type ServiceName = (typeof SERVICE_NAMES)[number]

/** A running service: its routes, whether it can work, and how it ends. */
export interface Service extends AsyncDisposable {
  name: ServiceName
  /** Mounted at the root of the domain: routes carry their whole path. */
  routes: FastifyPluginAsync
  /** What `/ready` asks. Each says what is wrong, or null when all is well. */
  checks: Record<string, () => Promise<string | null>>
  /** Its domains' tools; the agent joins them in process, others over `/mcp/<name>` or stdio. */
  toolServers?: ToolServers
  /** For the table at start: what does a part's work now, and which variable replaces it. */
  parts: Part[]
}

export interface Part {
  part: string
  servedBy: string
  replacedBy: string
}

/** What every service gets from whoever starts it. */
export interface Surroundings {
  sql: Sql
  keyValue: KeyValue
  events: Events
  jobs: Jobs
  blobs: BlobStore
  log: Log
  clock: Clock
  /** Aborts when the process is asked to end: no new calls, running turns may finish. */
  draining: AbortSignal
  /** Who is signed in, for routes that ask. */
  sessions: Sessions
}
