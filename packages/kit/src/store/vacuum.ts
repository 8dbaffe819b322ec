import type pg from 'pg'
import type { Clock } from '../process/clock.ts'
import type { Log } from '../process/log.ts'

const FIRST_MS = 60_000
const EVERY_MS = 6 * 3_600_000

/** PGlite has no autovacuum: without this, deleted rows keep their space and the planner knows no sizes. */
export function vacuumRegularly(pool: pg.Pool, clock: Clock, log: Log): () => void {
  let cancel = clock.after(FIRST_MS, vacuum)
  return () => cancel()

  function vacuum() {
    cancel = clock.after(EVERY_MS, vacuum)
    pool
      .query('vacuum (analyze)')
      .catch((error: unknown) => log.warn({ err: error }, 'Embedded database was not vacuumed'))
  }
}
