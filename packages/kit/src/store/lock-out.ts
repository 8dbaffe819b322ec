import { sql as query } from 'drizzle-orm'
import type { Clock } from '../process/clock.ts'
import type { Sql } from './sql.ts'

export const LOCKED_MS = 15 * 60_000
const LONGEST_LOCK_MS = 24 * 3_600_000
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

export interface LockOutLimits {
  /** A table of the service's own, made by `lockOutMigration`. */
  table: string
  /** So many failures within `LOCKED_MS` lock an address. */
  failuresAllowed: number
  /**
   * Over all addresses in `LOCKED_MS`, where there is so little to guess that guessing from a thousand addresses pays; it lets a
   * crowd of guessers lock everybody out.
   */
  failuresAllowedInAll?: number
}

export const lockOutMigration = (table: string): string => `
create table ${table} (
  address text primary key,
  failures integer not null,
  lockouts integer not null default 0,
  locked_until timestamptz,
  first_at timestamptz not null
);`

/** Attempts live in SQL: a restart or another replica forgets nothing. An address is whatever a guesser cannot change cheaply. */
export function createLockOut(sql: Sql, clock: Clock, limits: LockOutLimits): LockOut {
  const count = counterOf(sql, clock, limits)
  const attempts = query.identifier(limits.table)
  const { failuresAllowedInAll: inAll } = limits
  const everyone = inAll === undefined ? [] : [EVERYONE]
  const { db } = sql

  return {
    async attempt(address) {
      const own = await count(address)
      if (own.lockedMs > 0) return { kind: 'locked', retryAfterMs: own.lockedMs }
      if (own.failures > limits.failuresAllowed) return { kind: 'locked', retryAfterMs: LOCKED_MS }
      const last = own.failures === limits.failuresAllowed
      if (inAll === undefined) return { kind: 'allowed', last }
      const all = await count(EVERYONE)
      return all.failures > inAll ? { kind: 'locked', retryAfterMs: all.freshMs } : { kind: 'allowed', last }
    },

    async lock(address) {
      const { rows } = await db.execute<{ lockouts: number }>(query`
        update ${attempts} set lockouts = lockouts + 1 where address = ${address} returning lockouts`)
      const lockedMs = Math.min(LOCKED_MS * 2 ** ((rows[0]?.lockouts ?? 1) - 1), LONGEST_LOCK_MS)
      const until = new Date(clock.now() + lockedMs).toISOString()
      await db.execute(query`update ${attempts} set locked_until = ${until} where address = ${address}`)
      return lockedMs
    },

    async clear(address) {
      await db.execute(query`delete from ${attempts} where address = ${address}`)
      await uncount(everyone)
    },
    takeBack: (address) => uncount([address, ...everyone]),

    async forgetOld() {
      const aDayAgo = new Date(clock.now() - LONGEST_LOCK_MS).toISOString()
      await db.execute(query`
        delete from ${attempts}
        where first_at < ${aDayAgo} and (locked_until is null or locked_until < ${aDayAgo})`)
    },
  }

  async function uncount(addresses: string[]): Promise<void> {
    await db.execute(query`
      update ${attempts} set failures = greatest(failures - 1, 0)
      where address = any(${query.param(addresses)})`)
  }
}

function counterOf({ db }: Sql, clock: Clock, { table }: LockOutLimits) {
  return async (address: string): Promise<Attempts> => {
    const now = new Date(clock.now()).toISOString()
    const horizon = new Date(clock.now() - LOCKED_MS).toISOString()
    const { rows } = await db.execute<AttemptsRow>(query`
      insert into ${query.identifier(table)} as tried (address, failures, first_at) values (${address}, 1, ${now})
      on conflict (address) do update set
        failures = case
          when tried.locked_until > ${now} then tried.failures
          when tried.locked_until is not null or tried.first_at < ${horizon} then 1
          else tried.failures + 1 end,
        first_at = case
          when tried.locked_until <= ${now} or (tried.locked_until is null and tried.first_at < ${horizon})
          then excluded.first_at else tried.first_at end,
        locked_until = case when tried.locked_until > ${now} then tried.locked_until end
      returning failures, first_at, locked_until`)
    return toAttempts(rows[0], clock.now())
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
