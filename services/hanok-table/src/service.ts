import { healthRoute } from '@convonet/kit/http/health'
import type { Service, Surroundings } from '@convonet/kit/process/service'
import type { HanokTableConfig } from './config.ts'

/** Bookings, tables and the menu of the restaurant Hanok Table. */
export async function createHanokTable(
  _surroundings: Surroundings,
  _config: HanokTableConfig,
): Promise<Service> {
  return {
    name: 'hanok-table',
    parts: [],
    checks: {},
    async routes(app) {
      healthRoute(app, 'hanok-table')
    },
    async [Symbol.asyncDispose]() {},
  }
}
