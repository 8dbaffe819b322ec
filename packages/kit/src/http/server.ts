import websocket from '@fastify/websocket'
import { type FastifyInstance, type FastifyServerOptions, fastify } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Log } from '../process/log.ts'
import { handleProblems } from './problem-handler.ts'

export interface ServerOptions {
  log: Log
  /** Which proxies may say who the client is; Fastify's `trustProxy`. */
  trustProxy?: FastifyServerOptions['trustProxy']
}

/** Frames beyond this end the socket with 1009; services answer smaller excesses with a typed error. */
const MAX_PAYLOAD_BYTES = 4 * 1024 * 1024

/** An HTTP server that validates with zod, answers errors as problem+json and carries WebSockets. Routes come later. */
export async function createServer({
  log,
  trustProxy = 'loopback',
}: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({ logger: false, trustProxy, forceCloseConnections: 'idle', bodyLimit: 1024 * 1024 })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  handleProblems(app, log)
  await app.register(websocket, {
    options: { maxPayload: MAX_PAYLOAD_BYTES, perMessageDeflate: false },
    preClose(done) {
      const { clients } = this.websocketServer
      for (const client of clients) client.close(1001, 'going away')
      this.websocketServer.close(() => done())
    },
  })
  closeIdleConnectionsWhileClosing(app)
  return app
}

/** A keep-alive connection that falls idle after `close` began would otherwise hold the process for seconds. */
function closeIdleConnectionsWhileClosing(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    const sweep = setInterval(() => app.server.closeIdleConnections(), 100)
    sweep.unref()
    app.server.once('close', () => clearInterval(sweep))
  })
}
