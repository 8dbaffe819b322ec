import type { Database } from '@convonet/kit/store/sql'
import type { ToolContext, ToolServer } from '@convonet/kit/tools/tool-server'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { z } from 'zod'
import { hereOf } from './here.ts'
import { createReminderLanguage } from './language/create-reminder.ts'
import { deleteReminderLanguage } from './language/delete-reminder.ts'
import { getRemindersLanguage } from './language/get-reminders.ts'
import { updateReminderLanguage } from './language/update-reminder.ts'
import {
  isOver,
  noReminder,
  reminderChanged,
  reminderDeleted,
  reminderSet,
  remindersListed,
} from './reminder-outcomes.ts'
import * as store from './reminder-store.ts'
import { ringAt } from './ring-at.ts'
import { PRIORITIES } from './task-store.ts'

const text = z.string().trim().min(1).max(300).describe('What to remind of, in a few words: "call mom"')
const importance = z.enum(PRIORITIES)
const instant = z.iso.datetime({ offset: true })
const date = instant.describe(
  "ISO 8601 with offset; a day without a time is 23:59 of it in the caller's zone",
)
const id = z.uuid().describe('As get_reminders answered it')

const CreateReminder = z.object({
  reminder_text: text,
  reminder_date: date,
  importance: importance.optional().describe('medium unless given'),
})

const GetReminders = z.object({
  due_from: instant.optional().describe('Only those at this moment or later; now unless given'),
  due_until: instant.optional().describe('Only those before this moment'),
  search: z.string().trim().max(200).optional().describe('Words of the reminder'),
  limit: z.int().min(1).max(100).optional(),
  offset: z.int().min(0).max(10_000).optional(),
})

const UpdateReminder = z.object({
  id,
  reminder_text: text.optional(),
  reminder_date: date.optional(),
  importance: importance.optional(),
})

const OneReminder = z.object({ id })

/** Sees to it that a reminder makes itself heard, within the transaction that sets, moves or drops it. */
export interface Alarms {
  set(tx: Database, reminder: { id: string; date: Date | null }): Promise<void>
  drop(tx: Database, id: string): Promise<void>
}

/** What the caller wants to be told at a time. */
export function registerReminderTools(
  { read, write }: ToolServer,
  { db, alarms }: { db: NodePgDatabase; alarms: Alarms },
): void {
  write('create_reminder', CreateReminder, {
    description: 'Reminds the caller of something at a time: on the page, or in their next call.',
    language: createReminderLanguage,
    work: (tx, args, context) => create(tx, args, { context, alarms }),
  })
  read('get_reminders', GetReminders, {
    description: "The caller's reminders that are still ahead, the next one first.",
    language: getRemindersLanguage,
    work: (args, context) => find(db, args, context),
  })
  write('update_reminder', UpdateReminder, {
    description: 'Changes what is given of a reminder: its words, time or importance.',
    language: updateReminderLanguage,
    work: (tx, args, context) => update(tx, args, { context, alarms }),
  })
  write('delete_reminder', OneReminder, {
    description: 'Drops a reminder.',
    language: deleteReminderLanguage,
    async work(tx, args, context) {
      const reminder = await store.removeReminder(tx, context.userId, args.id)
      if (!reminder) return noReminder()
      await alarms.drop(tx, reminder.id)
      return reminderDeleted(reminder, hereOf(context))
    },
  })
}

interface Setting {
  context: ToolContext
  alarms: Alarms
}

async function create(tx: Database, args: z.output<typeof CreateReminder>, { context, alarms }: Setting) {
  const here = hereOf(context)
  const at = ringAt(new Date(args.reminder_date), here)
  const { reminder_date: _, ...rest } = args
  if (at.getTime() <= here.now) return isOver('create_reminder', rest)
  const reminder = await store.insertReminder(tx, context.userId, {
    text: args.reminder_text,
    importance: args.importance ?? 'medium',
    date: at,
  })
  await alarms.set(tx, reminder)
  return reminderSet(reminder, here)
}

async function update(tx: Database, args: z.output<typeof UpdateReminder>, { context, alarms }: Setting) {
  const here = hereOf(context)
  const before = await store.lockReminder(tx, context.userId, args.id)
  if (!before) return noReminder()
  const at = args.reminder_date && ringAt(new Date(args.reminder_date), here)
  const { reminder_date: _, ...rest } = args
  if (at && at.getTime() <= here.now) return isOver('update_reminder', rest)
  const changes: store.ReminderChanges = {
    ...(args.reminder_text && args.reminder_text !== before.text && { text: args.reminder_text }),
    ...(args.importance && args.importance !== before.importance && { importance: args.importance }),
    ...(at && at.getTime() !== before.date?.getTime() && { date: at }),
  }
  const changed = Object.keys(changes).length > 0
  const reminder = changed ? await store.changeReminder(tx, before, changes) : before
  if (changes.date) await alarms.set(tx, reminder)
  return reminderChanged(reminder, before, { changes, here })
}

async function find(db: Database, args: z.output<typeof GetReminders>, context: ToolContext) {
  const here = hereOf(context)
  const filter: store.ReminderFilter = {
    from: args.due_from ? new Date(args.due_from) : new Date(here.now),
    limit: args.limit ?? 100,
    offset: args.offset ?? 0,
    ...(args.due_until && { until: new Date(args.due_until) }),
    ...(args.search && { search: args.search }),
  }
  const asked = args.due_from !== undefined || args.due_until !== undefined
  const found = await store.findReminders(db, context.userId, filter)
  return remindersListed(found, { filter, given: args, here, asked })
}
