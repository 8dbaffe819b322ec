import type { Clock } from '@convonet/kit/process/clock'
import type { Sql } from '@convonet/kit/store/sql'
import type { HanokTableConfig } from './config.ts'
import { migrations } from './migrations.ts'
import { openRestaurant } from './restaurant.ts'
import { seedRestaurant } from './seed-restaurant.ts'

/** Tables and guests to try bookings with. May be repeated; tables that are there already stay the only ones. */
export async function seedDemo(sql: Sql, config: HanokTableConfig, clock: Clock): Promise<void> {
  await sql.migrate('hanok-table', migrations)
  await openRestaurant(sql.db, config.HANOK_RESERVATION_WALL_TIMEZONE)
  await seedRestaurant(sql.db, clock)
}
