import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Health, Readiness } from '@convonet/contracts/health'
import { VERSION } from '@convonet/kit/http/health'
import type { ServiceName } from '@convonet/kit/process/service'
import { ownerOf } from './destinations.ts'
import { createProxy } from './proxy.ts'

export type Destinations = Record<ServiceName, URL>

export interface Router {
  server: Server
  /** Takes no new connections and lets those that are open end within `graceMs`. */
  close(graceMs: number): Promise<void>
}

/** One domain out of five processes: each path goes to the service that owns it. */
export function createRouter(destinations: Destinations): Router {
  const proxy = createProxy()
  const sockets = new Set<Duplex>()

  const server = createServer((request, response) => {
    if (request.url === '/health') return answer(response, 200, health)
    if (request.url === '/ready')
      return void readiness(destinations).then((r) => answer(response, r.ready ? 200 : 503, r))
    proxy.forward(request, response, destinations[ownerOf(request.url ?? '/')])
  })
  server.on('upgrade', (request, socket, head) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    proxy.upgrade(request, socket, head, destinations[ownerOf(request.url ?? '/')])
  })

  return {
    server,
    async close(graceMs) {
      const gone = Promise.all([
        once(server, 'close'),
        ...[...sockets].map((socket) => once(socket, 'close')),
      ])
      const sweep = setInterval(() => server.closeIdleConnections(), 100)
      const impatience = setTimeout(() => {
        server.closeAllConnections()
        for (const socket of sockets) socket.destroy()
      }, graceMs)
      server.close()
      await gone
      clearInterval(sweep)
      clearTimeout(impatience)
      proxy[Symbol.dispose]()
    },
  }
}

const health: Health = { status: 'ok', service: 'router', version: VERSION }

/** Ready when every service is. */
async function readiness(destinations: Destinations): Promise<Readiness> {
  const asked = Object.entries(destinations).map(async ([name, url]) => [name, await ask(url)] as const)
  const checks = Object.fromEntries(await Promise.all(asked))
  return { ready: Object.values(checks).every(({ ok }) => ok), checks }
}

const PATIENCE_MS = 3000

async function ask(url: URL): Promise<{ ok: boolean; detail?: string }> {
  try {
    const response = await fetch(new URL('/ready', url), { signal: AbortSignal.timeout(PATIENCE_MS) })
    await response.body?.cancel()
    return response.ok ? { ok: true } : { ok: false, detail: 'says that it is not ready' }
  } catch {
    return { ok: false, detail: `${url.host} did not answer` }
  }
}

function answer(response: ServerResponse, status: number, body: Health | Readiness): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
