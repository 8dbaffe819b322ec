import { createHash } from 'node:crypto'
import type { Database } from '@convonet/kit/store/sql'
import { canonicalJson } from '@convonet/kit/tools/canonical-json'
import { sql } from 'drizzle-orm'
import type { GoogleDraft } from '../../../ports.ts'
import { allEvents, type CalendarEvent } from '../event-store.ts'
import { allReminders, type Reminder } from '../reminder-store.ts'
import { openTasksWithTime, type Task } from '../task-store.ts'
import type { Kind } from './connection-store.ts'

const MINUTE_MS = 60_000

/** Something of ours as Google's calendar is to show it. */
export interface Thing {
  kind: Kind
  rowId: string
  from: Date
  updatedAt: Date
  draft: GoogleDraft
}

/** As in v2: a task takes an hour from when it is due, a reminder half an hour. */
export async function thingsOf(db: Database, userId: string): Promise<Thing[]> {
  const events = await allEvents(db, userId)
  const reminders = await allReminders(db, userId)
  const tasks = await openTasksWithTime(db, userId)
  return [...events.map(ofEvent), ...reminders.flatMap(ofReminder), ...tasks.flatMap(ofTask)]
}

export const ofEvent = (event: CalendarEvent): Thing =>
  thing('event', event, { title: event.title, from: event.from, to: event.to, note: event.description })

export function ofReminder(reminder: Reminder): Thing[] {
  const { date: from } = reminder
  if (!from) return []
  const to = new Date(from.getTime() + 30 * MINUTE_MS)
  return [thing('reminder', reminder, { title: `Reminder: ${reminder.text}`, from, to, note: null })]
}

export function ofTask(task: Task): Thing[] {
  const { dueDate: from } = task
  if (!from) return []
  const to = new Date(from.getTime() + 60 * MINUTE_MS)
  const title = task.teamId ? `[Team] ${task.title}` : `Todo: ${task.title}`
  return [thing('task', task, { title, from, to, note: task.description })]
}

const PREFIX = /^(?:Todo: |Reminder: |\[Team\] )/

/** The title without what tells tasks and reminders apart in Google. */
export const bareTitle = (summary: string): string => summary.replace(PREFIX, '').trim()

function thing(
  kind: Kind,
  { id, updatedAt }: { id: string; updatedAt: Date },
  { title, from, to, note }: { title: string; from: Date; to: Date; note: string | null },
): Thing {
  const draft = {
    summary: title,
    description: note ?? '',
    start: { dateTime: from.toISOString() },
    end: { dateTime: to.toISOString() },
  }
  return { kind, rowId: id, from, updatedAt, draft }
}

/** Tells whether two drafts are the same. */
export const fingerprint = (draft: GoogleDraft): string =>
  createHash('sha256').update(canonicalJson(draft)).digest('hex')

const LETTERS: Record<Kind, string> = { event: 'e', reminder: 'r', task: 't' }

/** Google's id for it, made from ours: inserting it twice makes one entry. Google allows 0-9 and a-v. */
export const googleIdOf = ({ kind, rowId }: Pick<Thing, 'kind' | 'rowId'>): string =>
  `${LETTERS[kind]}${rowId.replaceAll('-', '')}`

const TABLES = {
  event: sql.raw('calendar_events_anthropic'),
  reminder: sql.raw('reminders_anthropic'),
  task: sql.raw('todos_anthropic'),
}

/** In v2's column, so that v2 does not push it as well. */
export async function noteGoogleId(
  db: Database,
  { kind, rowId }: Pick<Thing, 'kind' | 'rowId'>,
  googleId: string | null,
): Promise<void> {
  await db.execute(sql`update ${TABLES[kind]} set google_calendar_event_id = ${googleId} where id = ${rowId}`)
}
