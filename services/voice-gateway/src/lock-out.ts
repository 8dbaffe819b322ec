import type { Clock } from '@convonet/kit/process/clock'
import type { Sql } from '@convonet/kit/store/sql'
import { sql as query } from 'drizzle-orm'

export const FAILURES_ALLOWED = 5
export const LOCKED_MS = 15 * 60_000
const LONGEST_LOCK_MS = 24 * 3_600_000
/** Over all addresses in `LOCKED_MS`: guessing from a thousand addresses is still guessing. */
export const FAILURES_ALLOWED_IN_ALL = 200
const EVERYONE = '*'

export interface LockOut {
  /** Counts the attempt before anything is compared, so that attempts made at once are counted too. `last`: a failure locks. */
  attempt(
    address: string,
  ): Promise<{ kind: 'allowed'; last: boolean } | { kind: 'locked'; retryAfterMs: number }>
  /** Locks the address, longer each time; answers for how long. */
  lock(address: string): Promise<number>
  /** After a success. */
  clear(address: string): Promise<void>
  /** The attempt was not compared with anything, because something else failed. */
  takeBack(address: string): Promise<void>
  /** Erases addresses that have been quiet for a day, and with them how often they were locked. */
  forgetOld(): Promise<void>
}

/** Attempts live in SQL: a restart or another replica forgets nothing. */
export function createLockOut({ db }: Sql, clock: Clock): LockOut {
  const now = () => new Date(clock.now()).toISOString()

  async function count(address: string): Promise<Attempts> {
    const horizon = new Date(clock.now() - LOCKED_MS).toISOString()
    const { rows } = await db.execute<AttemptsRow>(query`
      insert into pin_attempts (address, failures, first_at) values (${address}, 1, ${now()})
      on conflict (address) do update set
        failures = case
          when pin_attempts.locked_until > ${now()} then pin_attempts.failures
          when pin_attempts.locked_until is not null or pin_attempts.first_at < ${horizon} then 1
          else pin_attempts.failures + 1 end,
        first_at = case
          when pin_attempts.locked_until <= ${now()} or (pin_attempts.locked_until is null and pin_attempts.first_at < ${horizon})
          then excluded.first_at else pin_attempts.first_at end,
        locked_until = case when pin_attempts.locked_until > ${now()} then pin_attempts.locked_until end
      returning failures, first_at, locked_until`)
    return toAttempts(rows[0], clock.now())
  }

  return {
    async attempt(address) {
      const own = await count(address)
      if (own.lockedMs > 0) return { kind: 'locked', retryAfterMs: own.lockedMs }
      if (own.failures > FAILURES_ALLOWED) return { kind: 'locked', retryAfterMs: LOCKED_MS }
      const all = await count(EVERYONE)
      if (all.failures > FAILURES_ALLOWED_IN_ALL) return { kind: 'locked', retryAfterMs: all.freshMs }
      return { kind: 'allowed', last: own.failures === FAILURES_ALLOWED }
    },

    async lock(address) {
      const { rows } = await db.execute<{ lockouts: number }>(query`
        update pin_attempts set lockouts = lockouts + 1 where address = ${address} returning lockouts`)
      const lockedMs = Math.min(LOCKED_MS * 2 ** ((rows[0]?.lockouts ?? 1) - 1), LONGEST_LOCK_MS)
      const until = new Date(clock.now() + lockedMs).toISOString()
      await db.execute(query`update pin_attempts set locked_until = ${until} where address = ${address}`)
      return lockedMs
    },

    async clear(address) {
      await db.execute(query`delete from pin_attempts where address = ${address}`)
      await uncount([EVERYONE])
    },
    takeBack: (address) => uncount([address, EVERYONE]),

    async forgetOld() {
      const aDayAgo = new Date(clock.now() - LONGEST_LOCK_MS).toISOString()
      await db.execute(query`
        delete from pin_attempts
        where first_at < ${aDayAgo} and (locked_until is null or locked_until < ${aDayAgo})`)
    },
  }

  async function uncount(addresses: string[]): Promise<void> {
    await db.execute(query`
      update pin_attempts set failures = greatest(failures - 1, 0)
      where address = any(${query.param(addresses)})`)
  }
}

interface Attempts {
  failures: number
  /** How long the address is locked. */
  lockedMs: number
  /** How long until its failures no longer count. */
  freshMs: number
}

type AttemptsRow = { failures: number; first_at: Date | string; locked_until: Date | string | null }

function toAttempts(row: AttemptsRow | undefined, now: number): Attempts {
  const lockedUntil = row?.locked_until ? new Date(row.locked_until).getTime() : 0
  const firstAt = row ? new Date(row.first_at).getTime() : now
  return { failures: row?.failures ?? 1, lockedMs: lockedUntil - now, freshMs: firstAt + LOCKED_MS - now }
}
