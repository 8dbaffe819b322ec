import { beginningWith } from '@convonet/kit/store/beginning-with'
import type { Database } from '@convonet/kit/store/sql'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { lockingSql, noteLocked } from './lock-days.ts'

/**
 * Does the work in one transaction, and again from the start where the database ended it because it crossed another one. What the work
 * has done outside of `tx` must bear being done twice. With `days` they are locked from its beginning.
 */
export async function transact<T>(
  db: NodePgDatabase,
  work: (tx: Database) => Promise<T>,
  { days }: { days?: readonly string[] | undefined } = {},
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await (days ? underLocks(db, days, work) : db.transaction(work))
    } catch (error) {
      if (tries >= MOST_TRIES || !isCrossing(error)) throw error
      await new Promise((next) => setTimeout(next, Math.random() * 10 * 2 ** tries))
    }
  }
}

const underLocks = <T>(db: NodePgDatabase, days: readonly string[], work: (tx: Database) => Promise<T>) =>
  beginningWith(db, lockingSql(days), (tx) => {
    noteLocked(tx, days)
    return work(tx)
  })

const MOST_TRIES = 6
/** serialization_failure, deadlock_detected, exclusion_violation. */
const CROSSINGS = new Set(['40001', '40P01', '23P01'])

function isCrossing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string' && CROSSINGS.has(error.code)) return true
  return isCrossing(error.cause)
}
