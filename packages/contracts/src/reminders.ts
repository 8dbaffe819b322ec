import { z } from 'zod'
import type { Contract } from './route.ts'

/** Topic on the events port that tells of a reminder whose time has come. */
export const REMINDER_DUE = 'reminder-due'

export const ReminderDue = z.object({ userId: z.uuid() })
export type ReminderDue = z.infer<typeof ReminderDue>

/** What somebody wanted to be told at a time that has come. */
export const DueReminder = z.object({
  reminderId: z.uuid(),
  text: z.string(),
  /** Unix milliseconds. */
  dueAt: z.number(),
})
export type DueReminder = z.infer<typeof DueReminder>

export const reminderRoutes = {
  takeReminders: {
    method: 'POST',
    url: '/agent/reminders/take',
    summary: "The caller's due reminders that nobody has told them; whoever takes them tells them",
    access: 'service',
    reply: 'json',
    response: z.object({ reminders: z.array(DueReminder) }),
  },
} as const satisfies Contract
