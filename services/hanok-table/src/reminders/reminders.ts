import { every } from '@convonet/kit/process/every'
import { REMINDERS, remind } from './remind.ts'
import type { Reminding } from './reminding.ts'
import { sweep } from './sweep.ts'

const SWEEP_MS = 30_000
const FIRST_SWEEP_MS = 1000

export interface Reminders extends AsyncDisposable {
  /** Records what is due now, for tests that do not wait for it; answers how many reminders were. */
  sweep(): Promise<number>
}

/** Reminds guests of their visits until it is disposed; every replica may have one, each guest is reminded once. */
export function createReminders(deps: Reminding): Reminders {
  const ending = new AbortController()
  let sweeping: Promise<number> | null = null
  const sweepOnce = () => {
    sweeping ??= sweep(deps).finally(() => {
      sweeping = null
    })
    return sweeping
  }
  const stop = every(deps.clock, { firstMs: FIRST_SWEEP_MS, everyMs: SWEEP_MS }, sweepOnce, deps.log)
  const working = deps.jobs.work(REMINDERS, (due, signal) => remind(deps, due, signal), ending.signal)

  return {
    sweep: sweepOnce,
    async [Symbol.asyncDispose]() {
      stop()
      ending.abort()
      await Promise.allSettled([sweeping, working])
    },
  }
}
