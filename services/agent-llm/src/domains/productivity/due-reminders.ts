import type { Caller } from '@convonet/contracts/call'
import {
  type DueReminder,
  REMINDER_DUE,
  type ReminderDue,
  type reminderRoutes,
} from '@convonet/contracts/reminders'
import { abortable } from '@convonet/kit/flow/abortable'
import type { Handlers } from '@convonet/kit/http/mount'
import type { Surroundings } from '@convonet/kit/process/service'
import type { JobQueue } from '@convonet/kit/store/jobs'
import { z } from 'zod'
import type { Cancellable } from '../../ports.ts'
import { ownerOfDue, takeDue } from './reminder-store.ts'
import type { Alarms } from './reminders.ts'

const DAY_MS = 24 * 3_600_000
/** Later than this nobody wants to hear of it any more. */
const STALE_MS = 30 * DAY_MS
/** More than this at once nobody listens to; the rest comes next time. */
const MOST_AT_ONCE = 5

export interface DueReminders {
  /** Due and not told yet, the oldest first. They count as told: of several who ask at once, one gets them. */
  take(caller: Pick<Caller, 'userId'>, options: Cancellable): Promise<DueReminder[]>
}

export function createDueReminders({ sql, clock }: Pick<Surroundings, 'sql' | 'clock'>): DueReminders {
  return {
    async take({ userId }, { signal }) {
      if (userId === null) return []
      const now = new Date(clock.now())
      const notBefore = new Date(now.getTime() - STALE_MS)
      const taken = await abortable(takeDue(sql.db, userId, { now, notBefore, most: MOST_AT_ONCE }), signal)
      return taken.map(({ id, text, date }) => ({
        reminderId: id,
        text,
        dueAt: (date ?? now).getTime(),
      }))
    },
  }
}

export const reminderHandlers = (reminders: DueReminders): Handlers<typeof reminderRoutes> => ({
  takeReminders: async (_, { caller, signal }) => ({
    reminders: caller ? await reminders.take(caller, { signal }) : [],
  }),
})

const Payload = z.object({ reminderId: z.uuid() })

const REMINDERS: JobQueue<z.infer<typeof Payload>> = {
  name: 'agent-llm/reminders',
  parse: (payload) => Payload.parse(payload),
}

/** One waiting job for each reminder. */
export function createAlarms({ jobs }: Pick<Surroundings, 'jobs'>): Alarms {
  return {
    async set(tx, { id, date }) {
      await jobs.cancel(REMINDERS, id, { tx })
      if (date) await jobs.send(REMINDERS, { reminderId: id }, { at: date, key: id, tx })
    },
    drop: (tx, id) => jobs.cancel(REMINDERS, id, { tx }),
  }
}

/** Announces whose reminders are due, until `signal` aborts. One that was moved or told meanwhile is not announced. */
export function announceReminders(
  { sql, jobs, events, clock }: Pick<Surroundings, 'sql' | 'jobs' | 'events' | 'clock'>,
  signal: AbortSignal,
): Promise<void> {
  const announce = async ({ reminderId }: z.infer<typeof Payload>) => {
    const userId = await ownerOfDue(sql.db, reminderId, new Date(clock.now()))
    if (userId) await events.publish(REMINDER_DUE, { userId } satisfies ReminderDue)
  }
  return jobs.work(REMINDERS, announce, signal)
}
