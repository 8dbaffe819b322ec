import type { Database } from '@convonet/kit/store/sql'
import { changes } from './schema.ts'

export interface Change {
  reservationId: number | null
  byWhom: string
  what: string
  /** Days of the restaurant that look different now, `2026-11-27`. */
  days: readonly string[]
  before?: Record<string, unknown>
  now: number
}

/** Part of every change's transaction. */
export async function recordChange(tx: Database, { now, days, ...change }: Change): Promise<void> {
  await tx.insert(changes).values({ ...change, days: [...new Set(days)], at: new Date(now) })
}
