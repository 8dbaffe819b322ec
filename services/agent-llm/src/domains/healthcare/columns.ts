import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { customType, timestamp, uuid } from 'drizzle-orm/pg-core'

/** A calendar day as `2026-11-22`, also where v2 keeps it in a timestamp. */
export const day = customType<{ data: string; driverData: string }>({
  dataType: () => 'date',
  fromDriver: (value) => String(value).slice(0, 10),
})

/** v2's tables may have no default for it. */
export const id = () => uuid().primaryKey().$defaultFn(randomUUID)

export const utcNow = sql<Date>`(clock_timestamp() at time zone 'utc')`

/** v2's timestamps carry no zone and are UTC. */
export const stamps = () => ({
  createdAt: timestamp('created_at')
    .notNull()
    .$defaultFn(() => utcNow),
  updatedAt: timestamp('updated_at')
    .notNull()
    .$onUpdateFn(() => utcNow),
})
