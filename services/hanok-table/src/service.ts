import { healthRoute } from '@convonet/kit/http/health'
import type { Service, Surroundings } from '@convonet/kit/process/service'
import { createToolLedger } from '@convonet/kit/tools/tool-ledger'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { adoptReservations } from './adopt-reservations.ts'
import type { HanokTableConfig } from './config.ts'
import { migrations } from './migrations.ts'
import { loadRules, openRestaurant } from './restaurant.ts'
import { seedRestaurant } from './seed-restaurant.ts'
import { createRestaurantServer } from './tools/server.ts'

/** Bookings, tables and the menu of the restaurant Hanok Table. */
export async function createHanokTable(
  { sql, log, clock }: Surroundings,
  config: HanokTableConfig,
): Promise<Service & { tools: () => McpServer }> {
  await sql.migrate('hanok-table', migrations)
  await openRestaurant(sql.db, config.HANOK_RESERVATION_WALL_TIMEZONE)
  if (sql.kind === 'pglite') await seedRestaurant(sql.db, clock)
  const without = await adoptReservations(sql.db, { rules: await loadRules(sql.db), now: clock.now() })
  if (without > 0) log.warn({ reservations: without }, 'Reservations to come have no table')
  const ledger = createToolLedger(sql.db, 'hanok_tool_writes')
  const deps = {
    db: sql.db,
    clock,
    log,
    ledger,
    premiumCents: config.HANOK_PREMIUM_PREORDER_CENTS,
    vipCents: config.HANOK_VIP_PREORDER_CENTS,
  }

  return {
    name: 'hanok-table',
    parts: [],
    checks: {},
    /** The restaurant's tools, anew for each connection. */
    tools: () => createRestaurantServer(deps),
    async routes(app) {
      healthRoute(app, 'hanok-table')
    },
    async [Symbol.asyncDispose]() {},
  }
}
