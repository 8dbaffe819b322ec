import {
  Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type ServerResponse,
} from 'node:http'
import type { Duplex } from 'node:stream'
import { pipeline } from 'node:stream'
import { AppError } from '@convonet/kit/wire/app-error'

/** Hands whole requests and sockets on to other servers, as they come, in both directions. */
export interface Proxy extends Disposable {
  forward(incoming: IncomingMessage, response: ServerResponse, to: URL): void
  upgrade(incoming: IncomingMessage, client: Duplex, head: Buffer, to: URL): void
}

export function createProxy(): Proxy {
  const agent = new Agent({ keepAlive: true })

  return {
    forward(incoming, response, to) {
      const outgoing = request(target(incoming, to), {
        agent,
        method: incoming.method,
        headers: handedOn(incoming),
      })
      outgoing.once('response', (answer) => {
        response.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers))
        pipeline(answer, response, ignore)
      })
      outgoing.once('error', () => refuse(response, to))
      response.once('close', () => outgoing.destroy())
      pipeline(incoming, outgoing, ignore)
    },

    upgrade(incoming, client, head, to) {
      const headers = { ...handedOn(incoming), connection: 'upgrade', upgrade: incoming.headers.upgrade }
      const outgoing = request(target(incoming, to), { headers })
      outgoing.once('upgrade', (answer, server, rest) => {
        client.write(headOf(answer))
        client.write(rest)
        server.write(head)
        join(client, server)
      })
      outgoing.once('response', (answer) => {
        client.write(headOf(answer))
        pipeline(answer, client, ignore)
      })
      outgoing.once('error', () => client.end('HTTP/1.1 502 Bad Gateway\r\nconnection: close\r\n\r\n'))
      client.on('error', () => outgoing.destroy())
      outgoing.end()
    },

    [Symbol.dispose]: () => agent.destroy(),
  }
}

/** A failed pipe has already destroyed both ends, which is all that can be done about it. */
const ignore = () => {}

const target = (incoming: IncomingMessage, to: URL) => new URL(incoming.url ?? '/', to)

const HOP_BY_HOP = ['connection', 'keep-alive', 'upgrade', 'te', 'trailer', 'proxy-connection']

function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name)))
}

function handedOn({ headers, socket }: IncomingMessage): IncomingHttpHeaders {
  const before = headers['x-forwarded-for']
  const client = socket.remoteAddress ?? ''
  return {
    ...endToEnd(headers),
    'x-forwarded-for': before ? `${before}, ${client}` : client,
    'x-forwarded-host': headers['x-forwarded-host'] ?? headers.host,
    'x-forwarded-proto': headers['x-forwarded-proto'] ?? 'http',
  }
}

function headOf({ statusCode, statusMessage, rawHeaders }: IncomingMessage): string {
  const lines = [`HTTP/1.1 ${statusCode} ${statusMessage}`]
  for (let i = 0; i < rawHeaders.length; i += 2) lines.push(`${rawHeaders[i]}: ${rawHeaders[i + 1]}`)
  return `${lines.join('\r\n')}\r\n\r\n`
}

function join(client: Duplex, server: Duplex): void {
  pipeline(client, server, ignore)
  pipeline(server, client, ignore)
}

function refuse(response: ServerResponse, to: URL): void {
  if (response.headersSent) return void response.destroy()
  const problem = new AppError('upstream-failed', `${to.host} did not answer`).toProblem()
  response.writeHead(problem.status, { 'content-type': 'application/problem+json' })
  response.end(JSON.stringify(problem))
}
