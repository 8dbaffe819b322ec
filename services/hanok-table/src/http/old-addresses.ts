import type { FastifyInstance } from 'fastify'

/** Pages of v2 that have moved. */
const MOVED = {
  '/reserve-online.html': '/reserve-online',
  '/reservation-status.html': '/reservation/status',
  '/reservation-lab': '/admin/reservations',
  '/reservation-lab.html': '/admin/reservations',
}

/** Only the code goes along: v2's other parameters were phone numbers and a token. */
export function redirectOldAddresses(app: FastifyInstance): void {
  for (const [from, to] of Object.entries(MOVED)) {
    app.get<{ Querystring: { code?: unknown } }>(from, async ({ query }, reply) => {
      const code = typeof query.code === 'string' && query.code.length <= 64 ? query.code : ''
      return reply.redirect(code ? `${to}?${new URLSearchParams({ code })}` : to, 301)
    })
  }
}
