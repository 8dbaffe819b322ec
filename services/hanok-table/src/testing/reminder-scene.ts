import type { RestaurantRules } from '@convonet/contracts/reservations'
import { createLog } from '@convonet/kit/process/log'
import { manualClock } from '@convonet/kit/process/manual-clock'
import type { Jobs } from '@convonet/kit/store/jobs'
import type { Sql } from '@convonet/kit/store/sql'
import type { Notice, Told } from '../ports.ts'
import type { DueReminder } from '../reminders/due.ts'
import { remind } from '../reminders/remind.ts'
import { sweep } from '../reminders/sweep.ts'
import { at, engineOn, NOW } from './engine.ts'

export const HOUR_MS = 3_600_000
/** On the Thursday before, and two hours before, Friday at seven. */
export const DAY_BEFORE = at(19 - 24)
export const TWO_HOURS_BEFORE = at(17)

/** Reminders under a clock that is set, with a provider that answers as it is told, then that all was sent. */
export function reminderScene(subject: () => Sql) {
  const engine = engineOn(subject)
  const told: Notice[] = []
  const answers: (Told | Error)[] = []
  const queued: DueReminder[] = []
  let clock = manualClock(NOW)

  const notifier = {
    async tell(notice: Notice): Promise<Told> {
      told.push(notice)
      const answer = answers.shift() ?? { kind: 'sent', reference: 'test' }
      if (answer instanceof Error) throw answer
      return answer
    },
  }
  const send: Jobs['send'] = async (_queue, payload) => queued.push(payload as DueReminder) > 0
  const deps = () => ({
    ...{ sql: subject(), clock, notifier },
    jobs: { send } as Jobs,
    log: createLog('test', 'silent'),
    publicUrl: 'https://hanok.example',
  })

  return {
    ...{ engine, told, answers, queued, deps },
    async open() {
      await engine.open([4, 4, 4])
      clock = manualClock(NOW)
      for (const list of [told, answers, queued]) list.length = 0
    },
    goTo(moment: number) {
      clock.advance(moment - clock.now())
      engine.house.now = moment
    },
    sweep: () => sweep(deps()),
    remind: (due: DueReminder | undefined) => {
      if (!due) throw new Error('Nothing is queued')
      return remind(deps(), due, new AbortController().signal)
    },
    /** Does what is queued, as a worker would. */
    async deliver() {
      for (const due of queued.splice(0)) await this.remind(due)
    },
    /** Sweeps and delivers at a moment; answers what was told then. */
    async passes(moment: number): Promise<string[]> {
      this.goTo(moment)
      await this.sweep()
      await this.deliver()
      return told.splice(0).map(({ text }) => text)
    },
    states: () =>
      engine.rows<{ hours: number; state: string; detail: string | null }>(
        'select hours::float8 as hours, state, detail from hanok_reminders order by starts_at, hours desc',
      ),
    wordOf: async (id: number) => (await engine.stored(id)).reminder_call_status,
    async setRules(given: Partial<RestaurantRules>) {
      Object.assign(engine.house.rules, given)
      await subject().pool.query('update hanok_restaurant set rules = rules || $1::jsonb', [
        JSON.stringify(given),
      ])
    },
  }
}
