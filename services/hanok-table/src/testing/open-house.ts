import type { RestaurantRules, Table } from '@convonet/contracts/reservations'
import type { Sql } from '@convonet/kit/store/sql'
import { sql as query } from 'drizzle-orm'
import { migrations } from '../migrations.ts'
import { standardRules } from '../restaurant.ts'
import { restaurant, tables } from '../schema.ts'

const NEW_YORK = standardRules('America/New_York')

/** The restaurant with these tables and rules and nobody in it. */
export async function openHouse(
  sql: Sql,
  { seats, rules = {} }: { seats: readonly (number | Omit<Table, 'id'>)[]; rules?: Partial<RestaurantRules> },
): Promise<RestaurantRules> {
  await sql.migrate('hanok-table', migrations)
  for (const table of EMPTIED) await sql.db.execute(query.raw(`delete from ${table}`))
  const all = { ...NEW_YORK, ...rules }
  await sql.db.insert(restaurant).values({ rules: all })
  const named = seats.map((table, index) =>
    typeof table === 'number' ? { name: `T${index + 1}`, seats: table, area: 'hall', joins: null } : table,
  )
  if (named.length > 0) await sql.db.insert(tables).values(named)
  return all
}

const EMPTIED = [
  'hanok_changes',
  'hanok_reminders',
  'reservation_tables',
  'hanok_holds',
  'reservations',
  'hanok_tables',
  'hanok_restaurant',
  'hanok_code_attempts',
]
