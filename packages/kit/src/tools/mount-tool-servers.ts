import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { bearerOf, type Doors } from '../http/admit.ts'
import type { Clock } from '../process/clock.ts'
import { AppError } from '../wire/app-error.ts'
import { onBehalfOf } from './on-behalf-of.ts'

/** A server by name; made anew for each connection, since one serves one connection at a time. */
export type ToolServers = Readonly<Record<string, () => McpServer>>

/**
 * MCP over streamable HTTP at `/mcp/<name>`, without sessions, so that any replica answers any request. A bearer token is
 * needed: an API token, for whose owner the tools then work, or one of our own services', which says itself for whom.
 */
export function mountToolServers(
  app: FastifyInstance,
  servers: ToolServers,
  { doors, clock }: { doors: Doors; clock: Clock },
): void {
  for (const [name, create] of Object.entries(servers)) {
    mountToolServer(app, { url: `/mcp/${name}`, create }, { doors, clock })
  }
}

/** One server, at any address. */
export function mountToolServer(
  app: FastifyInstance,
  { url, create }: { url: string; create: () => McpServer },
  { doors, clock }: { doors: Doors; clock: Clock },
): void {
  app.post(url, async (request, reply) => {
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true })
    const way = await admitted(transport, request, { doors, clock })
    await create().connect(way)
    reply.hijack()
    reply.raw.once('close', () => void transport.close())
    await transport.handleRequest(request.raw, reply.raw, request.body)
  })
  for (const method of ['GET', 'DELETE'] as const) app.route({ method, url, handler: noSessions })
}

async function admitted(
  transport: StreamableHTTPServerTransport,
  request: FastifyRequest,
  { doors, clock }: { doors: Doors; clock: Clock },
): Promise<Transport> {
  const token = bearerOf(request)
  if (!token) throw new AppError('unauthenticated', 'Tools need a bearer token')
  const ours = await doors.tokens.verify(token).catch(() => null)
  if (ours) return transport
  const person = await doors.sessions.find(token, { signal: AbortSignal.timeout(LOOK_UP_MS) })
  if (!person) throw new AppError('unauthenticated', 'This token is unknown, expired or revoked')
  return onBehalfOf(transport, { userId: person.userId, name: person.name, channel: 'api' }, clock)
}

const LOOK_UP_MS = 5000

// The protocol wants this where there are no sessions to follow or to end.
const noSessions = async (_: FastifyRequest, reply: FastifyReply) =>
  reply.status(405).header('allow', 'POST').send()
