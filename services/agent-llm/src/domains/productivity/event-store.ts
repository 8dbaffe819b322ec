import type { Database } from '@convonet/kit/store/sql'
import { and, asc, count, eq, gt, lt, ne, sql } from 'drizzle-orm'
import { pgTable, timestamp, uuid, varchar } from 'drizzle-orm/pg-core'
import { hasWords } from './has-words.ts'

/** v2's table, whose timestamps carry no zone and are UTC, with an owner. */
const events = pgTable('calendar_events_anthropic', {
  id: uuid().primaryKey().defaultRandom(),
  createdAt: timestamp('created_at').notNull(),
  updatedAt: timestamp('updated_at').notNull(),
  title: varchar().notNull(),
  description: varchar(),
  from: timestamp('event_from').notNull(),
  to: timestamp('event_to').notNull(),
  googleCalendarEventId: varchar('google_calendar_event_id'),
  ownerId: uuid('owner_id'),
})

export type CalendarEvent = typeof events.$inferSelect
export type NewEvent = Pick<CalendarEvent, 'title' | 'description' | 'from' | 'to'>

export interface EventFilter {
  from: Date
  /** Exclusive. */
  until?: Date
  search?: string
  limit: number
  offset: number
}

const utcNow = sql`(clock_timestamp() at time zone 'utc')`

export async function insertEvent(db: Database, owner: string, event: NewEvent): Promise<CalendarEvent> {
  const [created] = await db
    .insert(events)
    .values({ ...event, ownerId: owner, createdAt: utcNow, updatedAt: utcNow })
    .returning()
  if (!created) throw new Error('The event was not stored')
  return created
}

/** The owner's events that touch the time asked for, in order, and how many there are beyond the limit. */
export async function findEvents(
  db: Database,
  owner: string,
  { from, until, search, limit, offset }: EventFilter,
): Promise<{ found: CalendarEvent[]; total: number }> {
  const where = and(
    eq(events.ownerId, owner),
    gt(events.to, from),
    until && lt(events.from, until),
    ...hasWords(events.title, search),
  )
  const inOrder = [asc(events.from), asc(events.id)]
  const found = await db
    .select()
    .from(events)
    .where(where)
    .orderBy(...inOrder)
    .limit(limit)
    .offset(offset)
  if (offset === 0 && found.length < limit) return { found, total: found.length }
  const [all] = await db.select({ total: count() }).from(events).where(where)
  return { found, total: all?.total ?? found.length }
}

export const allEvents = (db: Database, owner: string): Promise<CalendarEvent[]> =>
  db.select().from(events).where(eq(events.ownerId, owner))

/** Other events of the owner at the same time. */
export function overlapping(db: Database, event: CalendarEvent): Promise<CalendarEvent[]> {
  const others = and(
    eq(events.ownerId, event.ownerId ?? event.id),
    ne(events.id, event.id),
    lt(events.from, event.to),
    gt(events.to, event.from),
  )
  return db.select().from(events).where(others).orderBy(asc(events.from)).limit(3)
}

const mine = (owner: string, id: string) => and(eq(events.id, id), eq(events.ownerId, owner))

/** Locked until the transaction ends; null where the owner has no such event. */
export async function lockEvent(db: Database, owner: string, id: string): Promise<CalendarEvent | null> {
  const [event] = await db.select().from(events).where(mine(owner, id)).for('update')
  return event ?? null
}

export async function changeEvent(
  db: Database,
  event: CalendarEvent,
  changes: Partial<NewEvent>,
): Promise<CalendarEvent> {
  const [changed] = await db
    .update(events)
    .set({ ...changes, updatedAt: utcNow })
    .where(eq(events.id, event.id))
    .returning()
  return changed ?? event
}

export async function removeEvent(db: Database, owner: string, id: string): Promise<CalendarEvent | null> {
  const [removed] = await db.delete(events).where(mine(owner, id)).returning()
  return removed ?? null
}
