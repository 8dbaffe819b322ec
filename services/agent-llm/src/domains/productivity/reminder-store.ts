import type { Database } from '@convonet/kit/store/sql'
import { and, asc, count, eq, gt, gte, inArray, isNotNull, isNull, lt, lte, type SQL, sql } from 'drizzle-orm'
import { pgTable, timestamp, uuid, varchar } from 'drizzle-orm/pg-core'
import { hasWords } from './has-words.ts'
import type { Priority } from './task-store.ts'

/** v2's table, whose timestamps carry no zone and are UTC, with an owner and whether it was told. */
const reminders = pgTable('reminders_anthropic', {
  id: uuid().primaryKey().defaultRandom(),
  createdAt: timestamp('created_at').notNull(),
  updatedAt: timestamp('updated_at').notNull(),
  text: varchar('reminder_text').notNull(),
  importance: varchar().$type<Priority>().notNull().default('medium'),
  date: timestamp('reminder_date'),
  googleCalendarEventId: varchar('google_calendar_event_id'),
  ownerId: uuid('owner_id'),
  toldAt: timestamp('told_at'),
})

export type Reminder = typeof reminders.$inferSelect

export interface NewReminder {
  text: string
  importance: Priority
  date: Date
}

export interface ReminderFilter {
  from?: Date
  /** Exclusive. */
  until?: Date
  search?: string
  limit: number
  offset: number
}

const utcNow = sql`(clock_timestamp() at time zone 'utc')`

export async function insertReminder(db: Database, owner: string, reminder: NewReminder): Promise<Reminder> {
  const [created] = await db
    .insert(reminders)
    .values({ ...reminder, ownerId: owner, createdAt: utcNow, updatedAt: utcNow })
    .returning()
  if (!created) throw new Error('The reminder was not stored')
  return created
}

/** The owner's reminders, the next one first, and how many there are beyond the limit. */
export async function findReminders(
  db: Database,
  owner: string,
  { from, until, search, limit, offset }: ReminderFilter,
): Promise<{ found: Reminder[]; total: number }> {
  const conditions: (SQL | undefined)[] = [
    eq(reminders.ownerId, owner),
    from && gte(reminders.date, from),
    until && lt(reminders.date, until),
    ...hasWords(reminders.text, search),
  ]
  const where = and(...conditions)
  const found = await db
    .select()
    .from(reminders)
    .where(where)
    .orderBy(sql`${reminders.date} asc nulls last`, asc(reminders.id))
    .limit(limit)
    .offset(offset)
  if (offset === 0 && found.length < limit) return { found, total: found.length }
  const [all] = await db.select({ total: count() }).from(reminders).where(where)
  return { found, total: all?.total ?? found.length }
}

/** All that the owner has with a time. */
export const allReminders = (db: Database, owner: string): Promise<Reminder[]> =>
  db
    .select()
    .from(reminders)
    .where(and(eq(reminders.ownerId, owner), isNotNull(reminders.date)))

const mine = (owner: string, id: string) => and(eq(reminders.id, id), eq(reminders.ownerId, owner))

/** Locked until the transaction ends; null where the owner has no such reminder. */
export async function lockReminder(db: Database, owner: string, id: string): Promise<Reminder | null> {
  const [reminder] = await db.select().from(reminders).where(mine(owner, id)).for('update')
  return reminder ?? null
}

export type ReminderChanges = Partial<Pick<Reminder, 'text' | 'importance' | 'date'>>

/** One that is put at another time is told again. */
export async function changeReminder(
  db: Database,
  reminder: Reminder,
  changes: ReminderChanges,
): Promise<Reminder> {
  const [changed] = await db
    .update(reminders)
    .set({ ...changes, ...(changes.date && { toldAt: null }), updatedAt: utcNow })
    .where(eq(reminders.id, reminder.id))
    .returning()
  return changed ?? reminder
}

export async function removeReminder(db: Database, owner: string, id: string): Promise<Reminder | null> {
  const [removed] = await db.delete(reminders).where(mine(owner, id)).returning()
  return removed ?? null
}

/** Whose reminder it is, where it is due and has not been told. */
export async function ownerOfDue(db: Database, id: string, now: Date): Promise<string | null> {
  const [due] = await db
    .select({ ownerId: reminders.ownerId })
    .from(reminders)
    .where(and(eq(reminders.id, id), isNull(reminders.toldAt), lte(reminders.date, now)))
  return due?.ownerId ?? null
}

/** Due reminders of the owner that nobody has told, the oldest first; they count as told from now on. */
export async function takeDue(
  db: Database,
  owner: string,
  { now, notBefore, most }: { now: Date; notBefore: Date; most: number },
): Promise<Reminder[]> {
  const due = db
    .select({ id: reminders.id })
    .from(reminders)
    .where(
      and(
        eq(reminders.ownerId, owner),
        isNull(reminders.toldAt),
        lte(reminders.date, now),
        gt(reminders.date, notBefore),
      ),
    )
    .orderBy(asc(reminders.date))
    .limit(most)
    .for('update', { skipLocked: true })
  const taken = await db.update(reminders).set({ toldAt: now }).where(inArray(reminders.id, due)).returning()
  return taken.toSorted((a, b) => (a.date?.getTime() ?? 0) - (b.date?.getTime() ?? 0))
}
