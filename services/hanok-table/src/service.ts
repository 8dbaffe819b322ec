import { healthRoute } from '@convonet/kit/http/health'
import { createServiceTokens } from '@convonet/kit/http/service-token'
import { every } from '@convonet/kit/process/every'
import type { Service, Surroundings } from '@convonet/kit/process/service'
import { mountToolServer, mountToolServers } from '@convonet/kit/tools/mount-tool-servers'
import { createToolLedger } from '@convonet/kit/tools/tool-ledger'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { openTelnyx } from './adapters/telnyx.ts'
import { adoptReservations } from './adopt-reservations.ts'
import type { HanokTableConfig } from './config.ts'
import { furnish } from './furnish.ts'
import { createBookChanges } from './http/book-changes.ts'
import { createDesk } from './http/desk.ts'
import { mountLab } from './http/lab.ts'
import { redirectOldAddresses } from './http/old-addresses.ts'
import { mountReservations } from './http/reservation-handlers.ts'
import { mountRestaurant } from './http/restaurant-handlers.ts'
import { asV2, V2_NAME } from './http/v2-tool-server.ts'
import { forgetOldWrites } from './http/write-once.ts'
import { migrations } from './migrations.ts'
import { noNotifier } from './notify/no-notifier.ts'
import { offersByPhone } from './offers-by-phone.ts'
import { createReminders } from './reminders/reminders.ts'
import { loadRules, openRestaurant } from './restaurant.ts'
import { seedRestaurant } from './seed-restaurant.ts'
import { createRestaurantServer } from './tools/server.ts'
import { createWaitlist } from './waitlist/waitlist.ts'
import { createWebhooks } from './webhooks/webhooks.ts'

/** Bookings, tables, waitlist and the menu of the restaurant Hanok Table. */
export async function createHanokTable(
  surroundings: Surroundings,
  config: HanokTableConfig,
): Promise<Service & { toolServers: { restaurant: () => McpServer } }> {
  const { sql, log, clock, sessions, draining } = surroundings
  const limits = limitsIn(config)
  await sql.migrate('hanok-table', migrations)
  await openRestaurant(sql.db, config.HANOK_RESERVATION_WALL_TIMEZONE)
  if (sql.kind === 'pglite') await seedRestaurant(sql.db, clock)
  await furnish(sql.db, config.HANOK_TABLE_INVENTORY_JSON)
  const telnyx = openTelnyx(config)
  const line = { notifier: telnyx?.notifier ?? noNotifier, publicUrl: config.HANOK_PUBLIC_BASE_URL ?? null }
  const waitlist = createWaitlist({ ...surroundings, ...limits, ...line })
  const writing = { byWhom: 'house', outbox: waitlist.outbox, vipCents: limits.vipCents }
  const deciding = { rules: await loadRules(sql.db), now: clock.now() }
  const without = await adoptReservations(sql.db, { ...deciding, ...writing })
  if (without > 0) log.warn({ reservations: without }, 'Reservations to come have no table')
  const ledger = createToolLedger(sql.db, 'hanok_tool_writes')
  const deps = { db: sql.db, clock, log, ledger, outbox: waitlist.outbox, ...limits }
  const toolServers = { restaurant: () => createRestaurantServer(deps) }
  const v2Server = () => asV2(createRestaurantServer(deps, V2_NAME), line.publicUrl)
  const doors = { tokens: createServiceTokens(config.SERVICE_TOKEN_SECRET, clock), sessions }
  const desk = createDesk({ ...surroundings, ...limits, doors, outbox: waitlist.outbox })
  const changes = createBookChanges(surroundings)
  const reminders = createReminders({ ...surroundings, ...line })
  const webhooks = createWebhooks({
    ...{ ...surroundings, ...limits, ...line },
    ...offersByPhone(surroundings, writing),
    callControl: telnyx?.callControl ?? null,
    publicKey: config.TELNYX_PUBLIC_KEY ?? null,
  })
  const forgetOld = () => Promise.all([desk.guestProof.forgetOld(), forgetOldWrites(desk.face)])
  const stopHousekeeping = every(clock, HOUSEKEEPING, forgetOld, log)
  draining.addEventListener('abort', () => changes.close(), { once: true })

  return {
    name: 'hanok-table',
    parts: [TELLING[telnyx ? 'telnyx' : 'nobody']],
    checks: {},
    toolServers,
    async routes(app) {
      healthRoute(app, 'hanok-table')
      mountReservations(app, desk)
      mountRestaurant(app, desk, changes)
      mountLab(app, desk)
      redirectOldAddresses(app)
      app.register(webhooks)
      mountToolServers(app, toolServers, { doors, clock })
      for (const url of ['/mcp', '/mcp/']) mountToolServer(app, { url, create: v2Server }, { doors, clock })
    },
    async [Symbol.asyncDispose]() {
      stopHousekeeping()
      changes.close()
      await reminders[Symbol.asyncDispose]()
      await waitlist[Symbol.asyncDispose]()
    },
  }
}

const HOUSEKEEPING = { firstMs: 30_000, everyMs: 3_600_000 }

const TELLING = {
  telnyx: { part: 'Telling guests', servedBy: 'Telnyx', replacedBy: 'TELNYX_API_KEY' },
  nobody: { part: 'Telling guests', servedBy: 'the staff, who see whom', replacedBy: 'TELNYX_API_KEY' },
}

const limitsIn = (config: HanokTableConfig) => ({
  premiumCents: config.HANOK_PREMIUM_CANCEL_RETENTION_GATE ? config.HANOK_PREMIUM_PREORDER_CENTS : 0,
  vipCents: config.HANOK_VIP_PREORDER_CENTS,
  dedupSeconds: config.HANOK_VOICE_CREATE_DEDUP_SECONDS,
  guestWrites: config.HANOK_GUEST_WRITES,
  isLab: config.HANOK_RESERVATION_LAB,
  phone: config.HANOK_HOUSE_PHONE ?? null,
})
