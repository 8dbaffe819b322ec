import { randomUUID } from 'node:crypto'
import { sql as query, type SQL } from 'drizzle-orm'
import PgBoss from 'pg-boss'
import { cancelScope } from '../flow/cancel-scope.ts'
import { type Clock, systemClock } from '../process/clock.ts'
import type { Log } from '../process/log.ts'
import { pause } from '../process/pause.ts'
import type { JobQueue, Jobs } from './jobs.ts'
import type { Database, Sql } from './sql.ts'
import { createSubscriptions } from './subscriptions.ts'

const SCHEMA = 'jobs'
const DEFAULT_TRIES = 5
/** A job whose process died is given to another one after so long; a handler is told to end a little before. */
const GIVEN_UP_AFTER_S = 300
const HANDLER_MS = (GIVEN_UP_AFTER_S - 20) * 1000
const RECOVERY_MS = 1000
const DAY_S = 24 * 3600

export interface BossJobsOptions {
  sql: Sql
  log: Log
  clock?: Clock
  /** How often each queue is looked at; what this process sends is seen at once. */
  pollMs?: number
  /** Before the second try; doubles with each, and a random part is added. */
  pauseS?: number
}

/** pg-boss in the database that everything else is in, through the same pool. */
export async function createBossJobs(options: BossJobsOptions): Promise<Jobs> {
  const { sql, log } = options
  const boss = new PgBoss({
    db: through(sql),
    schema: SCHEMA,
    schedule: false,
    archiveCompletedAfterSeconds: 3600,
    archiveFailedAfterSeconds: 7 * DAY_S,
    deleteAfterDays: 7,
  })
  boss.on('error', (error) => log.warn({ err: error }, 'Looking after the jobs failed'))
  await boss.start()
  return new BossJobs(boss, options)
}

class BossJobs implements Jobs {
  readonly #boss: PgBoss
  readonly #deps: Required<BossJobsOptions>
  readonly #workers = createSubscriptions()
  /** Queues that are sure to exist. */
  readonly #queues = new Set<string>()
  readonly #idle = new Map<string, Set<AbortController>>()
  readonly #pool: PgBoss.Db

  constructor(boss: PgBoss, options: BossJobsOptions) {
    this.#boss = boss
    this.#pool = through(options.sql)
    this.#deps = { clock: systemClock, pollMs: 2000, pauseS: 5, ...options }
  }

  async send<Payload extends object>(
    { name, tries = DEFAULT_TRIES }: JobQueue<Payload>,
    payload: Payload,
    { at, key, tx }: { at?: Date; key?: string; tx?: Database } = {},
  ): Promise<boolean> {
    const db = tx ? within(tx) : this.#pool
    await this.#ensure(name, db)
    if (key !== undefined && (await this.#waitsForRetry(name, key, db))) return false
    const id = await this.#boss.send(name, payload, {
      db,
      retryLimit: tries - 1,
      retryDelay: this.#deps.pauseS,
      retryBackoff: this.#deps.pauseS > 0,
      expireInSeconds: GIVEN_UP_AFTER_S,
      // Jobs of this policy are told apart by their key alone, also where they have none.
      singletonKey: key ?? randomUUID(),
      ...(at && { startAfter: at }),
    })
    if (!tx) this.#wake(name)
    return id !== null
  }

  async cancel({ name }: { name: string }, key: string, { tx }: { tx?: Database } = {}): Promise<void> {
    const db = tx ? within(tx) : this.#pool
    await db.executeSql(
      `delete from ${SCHEMA}.job where name = $1 and singleton_key = $2 and state < 'active'`,
      [name, key],
    )
  }

  async work<Payload extends object>(
    queue: JobQueue<Payload>,
    handle: (payload: Payload, signal: AbortSignal) => Promise<void>,
    signal: AbortSignal,
  ): Promise<void> {
    await this.#workers.run(signal, async (ending) => {
      while (!ending.aborted) {
        try {
          await this.#workOn(queue, handle, ending)
        } catch (error) {
          this.#deps.log.warn({ queue: queue.name, err: error }, 'Working through jobs was interrupted')
          await pause(this.#deps.clock, RECOVERY_MS, ending)
        }
      }
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#workers.close()
    await this.#boss.stop({ graceful: false })
  }

  async #workOn<Payload extends object>(
    queue: JobQueue<Payload>,
    handle: (payload: Payload, signal: AbortSignal) => Promise<void>,
    ending: AbortSignal,
  ): Promise<void> {
    await this.#ensure(queue.name, this.#pool)
    while (!ending.aborted) {
      const [job] = await this.#boss.fetch<unknown>(queue.name)
      if (!job) {
        await this.#rest(queue.name, ending)
        continue
      }
      const failure = await this.#attempt(() => queue.parse(job.data), handle, ending)
      if (!failure) {
        await this.#boss.complete(queue.name, job.id)
        continue
      }
      this.#deps.log.warn({ queue: queue.name, jobId: job.id, err: failure.error }, 'Job failed')
      await this.#boss.fail(queue.name, job.id)
    }
  }

  async #attempt<Payload>(
    read: () => Payload,
    handle: (payload: Payload, signal: AbortSignal) => Promise<void>,
    ending: AbortSignal,
  ): Promise<{ error: unknown } | null> {
    const late = new AbortController()
    using scope = cancelScope(ending, late.signal)
    const tooLong = new DOMException('The job takes too long', 'TimeoutError')
    const stop = this.#deps.clock.after(HANDLER_MS, () => late.abort(tooLong))
    try {
      await handle(read(), scope.signal)
      return null
    } catch (error) {
      return { error }
    } finally {
      stop()
    }
  }

  async #rest(name: string, ending: AbortSignal): Promise<void> {
    const idle = this.#idle.get(name) ?? new Set()
    this.#idle.set(name, idle)
    const woken = new AbortController()
    idle.add(woken)
    using scope = cancelScope(ending, woken.signal)
    await pause(this.#deps.clock, this.#deps.pollMs, scope.signal)
    idle.delete(woken)
  }

  #wake(name: string): void {
    for (const idle of this.#idle.get(name) ?? []) idle.abort()
  }

  async #waitsForRetry(name: string, key: string, db: PgBoss.Db): Promise<boolean> {
    const { rows } = await db.executeSql(
      `select 1 from ${SCHEMA}.job where name = $1 and singleton_key = $2 and state = 'retry'`,
      [name, key],
    )
    return rows.length > 0
  }

  /** Within a transaction it may yet be undone, so it is remembered outside only. */
  async #ensure(name: string, db: PgBoss.Db): Promise<void> {
    if (this.#queues.has(name)) return
    const { rows } = await db.executeSql(`select 1 from ${SCHEMA}.queue where name = $1`, [name])
    if (rows.length === 0) await db.executeSql(CREATE_QUEUE, [name, JSON.stringify({ policy: 'short' })])
    if (db === this.#pool) this.#queues.add(name)
  }
}

// Two queues made at once would wait for each other's table. Any number will do, as long as every release uses the same.
const CREATE_QUEUE = `
  with alone as materialized (select pg_advisory_xact_lock(7266864))
  select ${SCHEMA}.create_queue($1, $2) from alone`

const through = ({ pool }: Sql): PgBoss.Db => ({ executeSql: (text, values) => pool.query(text, values) })

/** pg-boss writes `$1`, drizzle wants its own placeholders. */
function within(tx: Database): PgBoss.Db {
  return {
    async executeSql(text, values) {
      const parts = text.split(/\$(\d+)/)
      const chunks = parts.map(
        (part, index): SQL =>
          index % 2 === 0 ? query.raw(part) : query`${query.param(values[Number(part) - 1])}`,
      )
      const { rows } = await tx.execute(query.join(chunks))
      return { rows }
    },
  }
}
