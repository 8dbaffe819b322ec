import { count } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { z } from 'zod'
import { lockHouse } from './lock-days.ts'
import { tables } from './schema.ts'

/** Gives a restaurant that has no tables at all those it starts with; once, also where processes start together. */
export async function furnish(db: NodePgDatabase, inventory: string): Promise<void> {
  await db.transaction(async (tx) => {
    await lockHouse(tx)
    const [there] = await tx.select({ tables: count() }).from(tables)
    if (there && there.tables > 0) return
    const sizes = Object.entries(readInventory(inventory) ?? {}).flatMap(([seats, many]) =>
      Array<number>(many).fill(Number(seats)),
    )
    const rows = sizes.map((seats, index) => ({ name: `Table ${index + 1}`, seats, ...DINING_ROOM }))
    if (rows.length > 0) await tx.insert(tables).values(rows)
  })
}

/** v2 put any of its tables together. */
const DINING_ROOM = { area: 'dining room', joins: 'dining room' }

/** Seats of a table to how many there are. */
const Inventory = z.record(z.string().regex(/^[1-9]\d?$/), z.int().min(0).max(200))
export type Inventory = z.output<typeof Inventory>

/** v2's ten tables with 64 seats, as JSON. */
export const V2_INVENTORY = '{"4":2,"6":3,"8":3,"10":2}'

/** An inventory as v2's setting has it; null where the text is none. */
export function readInventory(json: string): Inventory | null {
  try {
    return Inventory.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}
