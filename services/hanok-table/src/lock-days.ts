import { namedStatement } from '@convonet/kit/store/named-statement'
import type { Database } from '@convonet/kit/store/sql'
import { sql } from 'drizzle-orm'

/**
 * What is decided on one of these days, `2026-11-27`, is decided one after the other until the transaction ends. Locks come before
 * rows, and all of them at once, so that nobody waits in a ring. That spares retries; what keeps two parties from one table is the
 * constraint.
 */
export async function lockDays(tx: Database, days: readonly string[]): Promise<void> {
  const missing = days.filter((day) => !locked.get(tx)?.has(day))
  if (missing.length > 0) await LOCK(tx, [`{${keysOf(missing).join(',')}}`])
}

/** The same as a statement of its own, without values. */
export const lockingSql = (days: readonly string[]): string =>
  `select ${[`pg_advisory_xact_lock_shared(${HANOK}, ${EVERY_DAY})`, ...keysOf(days).map((key) => `pg_advisory_xact_lock(${HANOK}, ${key})`)].join(', ')}`

/** This transaction has the locks of these days since it began. */
export function noteLocked(tx: Database, days: readonly string[]): void {
  locked.set(tx, new Set(days))
}

const locked = new WeakMap<Database, ReadonlySet<string>>()

/** For changes of the house itself: nothing is decided on any day meanwhile. */
export async function lockHouse(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${HANOK}, ${EVERY_DAY})`)
}

/** Any number of ours. */
const HANOK = 4_266_501
const EVERY_DAY = 0
const DAY_MS = 86_400_000

const keysOf = (days: readonly string[]): number[] =>
  [...new Set(days)]
    .map((day) => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS))
    .toSorted((a, b) => a - b)

const LOCK = namedStatement(
  'hanok-lock-days',
  `select pg_advisory_xact_lock_shared(${HANOK}, ${EVERY_DAY}), pg_advisory_xact_lock(${HANOK}, day)
  from unnest($1::int[]) as day`,
)
