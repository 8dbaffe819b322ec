import { healthRoute } from '@convonet/kit/http/health'
import { createServiceTokens } from '@convonet/kit/http/service-token'
import type { Service, Surroundings } from '@convonet/kit/process/service'
import { mountToolServers } from '@convonet/kit/tools/mount-tool-servers'
import { createToolLedger } from '@convonet/kit/tools/tool-ledger'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { adoptReservations } from './adopt-reservations.ts'
import type { HanokTableConfig } from './config.ts'
import type { Face } from './http/face.ts'
import { mountReservations } from './http/reservation-handlers.ts'
import { mountRestaurant } from './http/restaurant-handlers.ts'
import { migrations } from './migrations.ts'
import type { Outbox } from './ports.ts'
import { loadRules, openRestaurant } from './restaurant.ts'
import { seedRestaurant } from './seed-restaurant.ts'
import { createRestaurantServer } from './tools/server.ts'

/** Bookings, tables and the menu of the restaurant Hanok Table. */
export async function createHanokTable(
  { sql, keyValue, log, clock, sessions }: Surroundings,
  config: HanokTableConfig,
): Promise<Service & { toolServers: { restaurant: () => McpServer } }> {
  await sql.migrate('hanok-table', migrations)
  await openRestaurant(sql.db, config.HANOK_RESERVATION_WALL_TIMEZONE)
  if (sql.kind === 'pglite') await seedRestaurant(sql.db, clock)
  const outbox: Outbox = { freed: async () => {} }
  const without = await adoptReservations(sql.db, {
    rules: await loadRules(sql.db),
    now: clock.now(),
    byWhom: 'house',
    outbox,
    vipCents: config.HANOK_VIP_PREORDER_CENTS,
  })
  if (without > 0) log.warn({ reservations: without }, 'Reservations to come have no table')
  const ledger = createToolLedger(sql.db, 'hanok_tool_writes')
  const deps = {
    db: sql.db,
    clock,
    log,
    ledger,
    outbox,
    premiumCents: config.HANOK_PREMIUM_PREORDER_CENTS,
    vipCents: config.HANOK_VIP_PREORDER_CENTS,
  }
  const toolServers = { restaurant: () => createRestaurantServer(deps) }
  const doors = { tokens: createServiceTokens(config.SERVICE_TOKEN_SECRET, clock), sessions }
  const face: Face = {
    ...{ sql, keyValue, clock, log, doors },
    outbox,
    premiumCents: config.HANOK_PREMIUM_PREORDER_CENTS,
    vipCents: config.HANOK_VIP_PREORDER_CENTS,
    phone: null,
    dedupSeconds: 120,
    guestWrites: 30,
  }

  return {
    name: 'hanok-table',
    parts: [],
    checks: {},
    toolServers,
    async routes(app) {
      healthRoute(app, 'hanok-table')
      mountReservations(app, face)
      mountRestaurant(app, face)
      mountToolServers(app, toolServers, { doors, clock })
    },
    async [Symbol.asyncDispose]() {},
  }
}
