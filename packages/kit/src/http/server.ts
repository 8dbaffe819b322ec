import websocket from '@fastify/websocket'
import { type FastifyInstance, type FastifyServerOptions, fastify } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { WebSocket } from 'ws'
import type { Log } from '../process/log.ts'
import { handleProblems, replyWithProblem } from './problem-handler.ts'

export interface ServerOptions {
  log: Log
  /** Which proxies may say who the client is; Fastify's `trustProxy`. */
  trustProxy?: FastifyServerOptions['trustProxy']
}

/** Frames beyond this end the socket with 1009; services answer smaller excesses with a typed error. */
const MAX_PAYLOAD_BYTES = 4 * 1024 * 1024
/** A little more than a session takes to end by itself. */
const SOCKETS_LEAVE_MS = 8000
/** A peer that is there answers a close frame within this. */
const CLOSE_ANSWERED_MS = 500

/** An HTTP server that validates with zod, answers errors as problem+json and carries WebSockets. Routes come later. */
export async function createServer({
  log,
  trustProxy = 'loopback',
}: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    trustProxy,
    forceCloseConnections: 'idle',
    bodyLimit: 1024 * 1024,
    frameworkErrors: (error, _request, reply) => void replyWithProblem(error, reply),
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  handleProblems(app, log)
  await app.register(websocket, {
    options: { maxPayload: MAX_PAYLOAD_BYTES, perMessageDeflate: false },
    preClose(done) {
      leaveSockets(this.websocketServer).then(() => done(), done)
    },
  })
  closeIdleConnectionsWhileClosing(app)
  return app
}

/** Sessions are told to end by their own signal and may finish what they say; whoever is left then is sent away. */
async function leaveSockets(server: SocketServer): Promise<void> {
  await gone(server, SOCKETS_LEAVE_MS)
  for (const client of server.clients) client.close(1001, 'going away')
  await gone(server, CLOSE_ANSWERED_MS)
  for (const client of server.clients) client.terminate()
  await new Promise<void>((resolve) => server.close(resolve))
}

interface SocketServer {
  clients: Set<WebSocket>
  close(done: () => void): void
}

async function gone({ clients }: SocketServer, withinMs: number): Promise<void> {
  const until = performance.now() + withinMs
  while (clients.size > 0 && performance.now() < until) await new Promise((next) => setTimeout(next, 50))
}

/** A keep-alive connection that falls idle after `close` began would otherwise hold the process for seconds. */
function closeIdleConnectionsWhileClosing(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    const sweep = setInterval(() => app.server.closeIdleConnections(), 100)
    sweep.unref()
    app.server.once('close', () => clearInterval(sweep))
  })
}
