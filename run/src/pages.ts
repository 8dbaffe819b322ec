import { extname } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/**
 * Serves the built page from `folder`. A path without an extension is one of its views, which index.html shows; the
 * routes of the services come first, and what asks for data gets a problem document.
 */
export async function pages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    serve: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      reply.setHeader('cache-control', path.includes('/assets/') ? FOREVER : 'no-cache')
      for (const [name, value] of Object.entries(SECURITY)) reply.setHeader(name, value)
    },
  })
  app.get('/*', async (request, reply) => {
    const [path = '/'] = request.url.split('?')
    if (extname(path)) return reply.sendFile(path)
    const wantsPage = request.headers.accept?.includes('text/html') && !path.startsWith('/api/')
    return wantsPage ? reply.sendFile('index.html') : reply.callNotFound()
  })
}

/** Names of files in `assets/` change with their content. */
const FOREVER = 'public, max-age=31536000, immutable'

const SECURITY = {
  'content-security-policy': [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "media-src 'self' blob:",
    "worker-src 'self' blob:",
    "connect-src 'self' ws: wss:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; '),
  'permissions-policy': 'microphone=(self)',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}
