import type { Clock } from '@convonet/kit/process/clock'
import { every } from '@convonet/kit/process/every'
import type { Log } from '@convonet/kit/process/log'
import type { Sql } from '@convonet/kit/store/sql'
import type { ToolLedger } from '@convonet/kit/tools/tool-ledger'
import { forgetConversationsBefore, pruneConversation } from './checkpoints.ts'
import { CONVERSATION_SCHEMA } from './migrations.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const SWEEP = { firstMs: 60_000, everyMs: DAY_MS }

export interface Housekeeping extends AsyncDisposable {
  /** Shortens a conversation to its present state, in the background. */
  tidyUp(thread: string): void
  /** Says what is wrong with the store of conversations, or null. */
  check(): Promise<string | null>
}

export interface HousekeepingDeps {
  sql: Sql
  clock: Clock
  log: Log
  ledger: Pick<ToolLedger, 'forgetBefore'>
  /** How long conversations are kept. */
  days: number
  /** How long the record of what tools have written is kept. */
  auditDays: number
}

/** Keeps what conversations leave behind from growing. Old ones are forgotten once a day. */
export function createHousekeeping({
  sql,
  clock,
  log,
  ledger,
  days,
  auditDays,
}: HousekeepingDeps): Housekeeping {
  const running = new Set<Promise<void>>()
  const stop = every(clock, SWEEP, sweep, log)

  function inBackground(work: Promise<void>): void {
    const quiet = work
      .catch((error: unknown) => log.error({ err: error }, 'Housekeeping failed'))
      .finally(() => running.delete(quiet))
    running.add(quiet)
  }

  async function sweep(): Promise<void> {
    await forgetConversationsBefore(sql.pool, new Date(clock.now() - days * DAY_MS))
    await ledger.forgetBefore(new Date(clock.now() - auditDays * DAY_MS))
  }

  return {
    tidyUp: (thread) => inBackground(pruneConversation(sql.pool, thread)),

    async check() {
      try {
        await sql.pool.query(`select 1 from ${CONVERSATION_SCHEMA}.checkpoints limit 1`)
        return null
      } catch {
        return 'The store of conversations does not answer'
      }
    },

    async [Symbol.asyncDispose]() {
      stop()
      await Promise.all(running)
    },
  }
}
