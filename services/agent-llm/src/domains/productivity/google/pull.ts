import type { Database } from '@convonet/kit/store/sql'
import { Temporal } from 'temporal-polyfill'
import type { GoogleEvent, GoogleTime } from '../../../ports.ts'
import { changeEvent, insertEvent, lockEvent, removeEvent } from '../event-store.ts'
import { changeReminder, lockReminder, removeReminder } from '../reminder-store.ts'
import type { Alarms } from '../reminders.ts'
import { changeTask, lockTask } from '../task-store.ts'
import { type Link, removeLink, saveLink } from './connection-store.ts'
import { bareTitle, fingerprint, noteGoogleId, ofEvent, ofReminder, ofTask, type Thing } from './things.ts'

export interface Pulling {
  userId: string
  /** Of the calendar. */
  timeZone: string
  alarms: Alarms
  link: Link | undefined
  /** What we have of it now; without a link, what an attempt that broke off has brought over. */
  thing: Thing | undefined
}

/** Brings one of Google's entries over to us. Of two changes the newer one stays. */
export async function applyEvent(tx: Database, event: GoogleEvent, pulling: Pulling): Promise<void> {
  const { link, thing } = pulling
  if (event.status === 'cancelled') {
    if (link) await forget(tx, link, pulling)
    return
  }
  const entry = entryOf(event, pulling.timeZone)
  if (!entry || link?.etag === event.etag) return
  if (!link) return await (thing ? resume(tx, event, thing, pulling) : take(tx, event, entry, pulling))
  if (!thing) return
  if (isNewer(thing, link, event)) return await saveLink(tx, { ...link, etag: event.etag })
  const now = await change(tx, link, entry, pulling)
  if (now) await saveLink(tx, { ...link, etag: event.etag, agreed: fingerprint(now.draft) })
}

interface Entry {
  title: string
  description: string | null
  from: Date
  to: Date
}

function entryOf({ summary, description, start, end }: GoogleEvent, timeZone: string): Entry | null {
  if (!start || !end) return null
  const from = momentOf(start, timeZone)
  const to = momentOf(end, timeZone)
  return { title: (summary || 'Untitled').slice(0, 300), description: description || null, from, to }
}

function momentOf(time: GoogleTime, timeZone: string): Date {
  if ('dateTime' in time) return new Date(time.dateTime)
  return new Date(Temporal.PlainDate.from(time.date).toZonedDateTime(timeZone).epochMilliseconds)
}

/** Changed here since both agreed, and after Google's change. */
const isNewer = (thing: Thing, { agreed }: Link, { updated }: GoogleEvent) =>
  fingerprint(thing.draft) !== agreed && thing.updatedAt.getTime() > Date.parse(updated ?? '1970-01-01')

/** It is ours: what we have of it goes over once more. */
const resume = (tx: Database, { id, etag }: GoogleEvent, { kind, rowId }: Thing, { userId }: Pulling) =>
  saveLink(tx, { userId, googleId: id, kind, rowId, etag, agreed: '' })

/** An entry that somebody made in Google. */
async function take(tx: Database, event: GoogleEvent, entry: Entry, { userId }: Pulling): Promise<void> {
  const row = await insertEvent(tx, userId, entry)
  const made = ofEvent(row)
  await noteGoogleId(tx, made, event.id)
  await saveLink(tx, {
    ...{ userId, googleId: event.id, kind: 'event', rowId: row.id },
    ...{ etag: event.etag, agreed: fingerprint(made.draft) },
  })
}

async function change(
  tx: Database,
  { kind, rowId }: Link,
  { title, description, from, to }: Entry,
  { userId, alarms }: Pulling,
): Promise<Thing | undefined> {
  if (kind === 'event') {
    const event = await lockEvent(tx, userId, rowId)
    return event ? ofEvent(await changeEvent(tx, event, { title, description, from, to })) : undefined
  }
  if (kind === 'task') {
    const task = await lockTask(tx, userId, rowId)
    const changes = { title: bareTitle(title), description, dueDate: from }
    return task ? ofTask(await changeTask(tx, task, changes))[0] : undefined
  }
  const before = await lockReminder(tx, userId, rowId)
  if (!before) return undefined
  const moved = before.date?.getTime() !== from.getTime()
  const reminder = await changeReminder(tx, before, { text: bareTitle(title), ...(moved && { date: from }) })
  if (moved) await alarms.set(tx, reminder)
  return ofReminder(reminder)[0]
}

/** It was deleted in Google. A task stays to be done, without a time. */
async function forget(tx: Database, link: Link, { userId, alarms }: Pulling): Promise<void> {
  if (link.kind === 'event') await removeEvent(tx, userId, link.rowId)
  if (link.kind === 'task') {
    const task = await lockTask(tx, userId, link.rowId)
    if (task) await changeTask(tx, task, { dueDate: null })
  }
  if (link.kind === 'reminder') {
    await removeReminder(tx, userId, link.rowId)
    await alarms.drop(tx, link.rowId)
  }
  await removeLink(tx, link)
}
