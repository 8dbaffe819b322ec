import type { Health } from '@convonet/contracts/health'
import type { FastifyInstance } from 'fastify'

export const VERSION = '3.0.0'

/** `/<service>/health`: the process runs. Whether it can work is `/ready`'s business. */
export function healthRoute(app: FastifyInstance, service: string): void {
  app.get(`/${service}/health`, async (): Promise<Health> => ({ status: 'ok', service, version: VERSION }))
}
