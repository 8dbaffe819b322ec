import type { Clock } from '@convonet/kit/process/clock'
import { manualClock } from '@convonet/kit/process/manual-clock'
import type { Database, Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { loadRules } from '../restaurant.ts'
import { transact } from '../transact.ts'
import type { Offering } from '../waitlist/offer-tables.ts'
import { promote } from '../waitlist/promote.ts'
import { openHouse } from './open-house.ts'
import { type Calling, openCalls } from './restaurant-calls.ts'

/** A Wednesday; Friday is the 27th. */
export const NOW = Date.parse('2026-11-25T10:00:00-05:00')
export const KIM = { guest_name: 'Kim', guest_phone: '415 555 0199' }
export const PARK = { guest_name: 'Park', guest_phone: '415 555 0188' }
export const FOUR_AT_SEVEN = { party_size: 4, starts_at: '2026-11-27T19:00', ...KIM }

export interface CalledHouse {
  readonly sql: Sql
  readonly clock: ReturnType<typeof manualClock>
  readonly calls: Calling
  open(): Promise<void>
  /** Empties the house and opens a line to it; what it answers closes the line. */
  begin(): Promise<() => Promise<void>>
  close(): Promise<void>
  reservations(): Promise<Record<string, unknown>[]>
  /** Has the waitlist of the days looked through on which tables have come free. */
  promote(): Promise<void>
}

/** A house with callers who talk to its tools: `open` before all tests of a file, `begin` before each, `close` after all. */
export function calledHouse(opening: Parameters<typeof openHouse>[1]): CalledHouse {
  let sql: Sql
  let clock: ReturnType<typeof manualClock>
  let calls: Calling
  const freed = new Set<string>()
  const outbox = {
    freed: async (_: Database, days: readonly string[]) => {
      for (const day of days) freed.add(day)
    },
    offered: async () => {},
  }
  return {
    async open() {
      sql = await openTestSql()
    },
    close: async () => sql[Symbol.asyncDispose](),
    async begin() {
      freed.clear()
      clock = manualClock(NOW)
      await openHouse(sql, opening)
      calls = await openCalls(sql, clock, outbox)
      return async () => calls[Symbol.asyncDispose]()
    },
    get sql() {
      return sql
    },
    get clock() {
      return clock
    },
    get calls() {
      return calls
    },
    reservations: async () => (await sql.pool.query('select * from reservations order by id')).rows,
    async promote() {
      const offering = await offeringAt(sql, clock, outbox)
      for (const day of freed) await transact(sql.db, (tx) => promote(tx, day, offering))
    },
  }
}

const offeringAt = async (sql: Sql, clock: Clock, outbox: Offering['outbox']): Promise<Offering> => ({
  rules: await loadRules(sql.db),
  now: clock.now(),
  byWhom: 'house',
  outbox,
  vipCents: 0,
})
