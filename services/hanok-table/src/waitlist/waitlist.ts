import type { Clock } from '@convonet/kit/process/clock'
import { every } from '@convonet/kit/process/every'
import type { Log } from '@convonet/kit/process/log'
import type { Jobs } from '@convonet/kit/store/jobs'
import type { Sql } from '@convonet/kit/store/sql'
import { loadRules } from '../restaurant.ts'
import { transact } from '../transact.ts'
import { type Notifying, notifyOffer } from './notify-offer.ts'
import type { Offering } from './offer-tables.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { createOutbox, OFFER_NOTICES, PROMOTIONS, type WaitlistOutbox } from './outbox.ts'
import { promote } from './promote.ts'
import { promoteAll } from './promote-all.ts'
import { sweep } from './sweep.ts'

export interface WaitlistDeps extends Notifying {
  sql: Pick<Sql, 'db'>
  jobs: Jobs
  clock: Clock
  log: Log
  /** Food ordered ahead for this much makes a VIP; 0 for never. */
  vipCents: number
}

export interface Waitlist extends AsyncDisposable {
  outbox: WaitlistOutbox
}

const SWEEP_MS = 30_000
/** In case a promotion failed as often as it was tried. */
const HEAL_MS = 60_000

/** Offers freed tables to those who wait, tells them, and ends what nobody answers, until it is disposed. */
export function createWaitlist(deps: WaitlistDeps): Waitlist {
  const { sql, jobs, clock, log, vipCents } = deps
  const outbox = createOutbox(jobs)
  const ending = new AbortController()
  const offering = async (): Promise<Offering> => ({
    rules: await loadRules(sql.db),
    now: clock.now(),
    byWhom: 'house',
    outbox,
    vipCents,
  })
  const promoteDay = async ({ day }: { day: string }) => {
    const now = await offering()
    await transact(sql.db, (tx) => promote(tx, day, now))
  }

  const workers = [
    jobs.work(PROMOTIONS, promoteDay, ending.signal),
    jobs.work(
      OFFER_NOTICES,
      async (notice, signal) => notifyOffer(notice, deps, { writing: await offering(), signal }),
      ending.signal,
    ),
  ]
  const housekeeping = [
    { task: oneAtATime(async () => sweep(sql.db, await offering())), firstMs: 1000, everyMs: SWEEP_MS },
    { task: oneAtATime(async () => promoteAll(sql.db, await offering())), firstMs: 5000, everyMs: HEAL_MS },
  ]
  const stops = housekeeping.map(({ task, ...times }) => every(clock, times, task.run, log))

  return {
    outbox,
    async [Symbol.asyncDispose]() {
      for (const stop of stops) stop()
      ending.abort()
      await Promise.allSettled([...workers, ...housekeeping.map(({ task }) => task.ended())])
    },
  }
}
