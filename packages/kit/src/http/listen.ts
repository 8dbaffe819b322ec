import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { AppError } from '../wire/app-error.ts'

export interface Listening {
  /** The address bound, with the port chosen by the system where `port` was 0. */
  url: string
  /** Takes no new connections, lets requests in flight end within `graceMs`, then closes what is left. */
  close(graceMs: number): Promise<void>
}

/** Binds the server. A taken port or an unusable address is a `conflict` that says so. */
export async function listen(app: FastifyInstance, host: string, port: number): Promise<Listening> {
  try {
    await app.listen({ host, port })
  } catch (cause) {
    throw new AppError('conflict', explain(cause, host, port), { cause })
  }
  const { port: bound } = app.server.address() as AddressInfo
  const name = host.includes(':') ? `[${host}]` : host
  return { url: `http://${name}:${bound}`, close: (graceMs) => closeWithin(app, graceMs) }
}

async function closeWithin(app: FastifyInstance, graceMs: number): Promise<void> {
  const impatience = setTimeout(() => app.server.closeAllConnections(), graceMs)
  impatience.unref()
  await app.close()
  clearTimeout(impatience)
}

function explain(cause: unknown, host: string, port: number): string {
  const { code, message } = cause as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is taken; set PORT to a free one`
  if (code === 'EACCES') return `Port ${port} needs more rights than this process has; set PORT above 1023`
  if (code === 'EADDRNOTAVAIL') return `${host} is not an address of this machine; set HOST`
  return `Cannot listen on ${host}:${port}: ${message}`
}
