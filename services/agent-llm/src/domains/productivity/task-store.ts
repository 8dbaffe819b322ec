import type { Database } from '@convonet/kit/store/sql'
import { and, asc, count, desc, eq, gte, ilike, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { boolean, pgTable, timestamp, uuid, varchar } from 'drizzle-orm/pg-core'

export const PRIORITIES = ['low', 'medium', 'high', 'urgent'] as const
export type Priority = (typeof PRIORITIES)[number]

/** v2's table. Its timestamps carry no zone and are UTC. */
const tasks = pgTable('todos_anthropic', {
  id: uuid().primaryKey().defaultRandom(),
  createdAt: timestamp('created_at').notNull(),
  updatedAt: timestamp('updated_at').notNull(),
  title: varchar().notNull(),
  description: varchar(),
  completed: boolean().notNull().default(false),
  priority: varchar().$type<Priority>().notNull().default('medium'),
  dueDate: timestamp('due_date'),
  googleCalendarEventId: varchar('google_calendar_event_id'),
  creatorId: uuid('creator_id'),
  assigneeId: uuid('assignee_id'),
  teamId: uuid('team_id'),
  isPrivate: boolean('is_private').notNull().default(false),
})

export type Task = typeof tasks.$inferSelect

export interface NewTask {
  title: string
  description?: string | null
  priority: Priority
  dueDate: Date | null
}

export interface TaskFilter {
  status: 'open' | 'done' | 'all'
  dueFrom?: Date
  /** Exclusive. */
  dueUntil?: Date
  /** `high` includes urgent. */
  priority?: Priority
  /** Words of the title. */
  search?: string
  limit: number
  offset: number
}

const utcNow = sql`(clock_timestamp() at time zone 'utc')`

export async function insertTask(db: Database, owner: string, task: NewTask): Promise<Task> {
  const [created] = await db
    .insert(tasks)
    .values({ ...task, creatorId: owner, createdAt: utcNow, updatedAt: utcNow })
    .returning()
  if (!created) throw new Error('The task was not stored')
  return created
}

/** The owner's tasks, those due first before the others, and how many there are beyond the limit. */
export async function findTasks(
  db: Database,
  owner: string,
  filter: TaskFilter,
): Promise<{ found: Task[]; total: number }> {
  const where = and(eq(tasks.creatorId, owner), ...conditions(filter))
  const order =
    filter.status === 'done'
      ? [desc(tasks.updatedAt)]
      : [sql`${tasks.dueDate} asc nulls last`, asc(tasks.createdAt), asc(tasks.id)]
  const found = await db
    .select()
    .from(tasks)
    .where(where)
    .orderBy(...order)
    .limit(filter.limit)
    .offset(filter.offset)
  if (filter.offset === 0 && found.length < filter.limit) return { found, total: found.length }
  const [all] = await db.select({ total: count() }).from(tasks).where(where)
  return { found, total: all?.total ?? found.length }
}

const LITTLE_WORDS = /^(?:a|an|the|my|our|to|of|for|with|about)$/i

function conditions({ status, dueFrom, dueUntil, priority, search }: TaskFilter): SQL[] {
  const words = search?.split(/\s+/).filter((word) => word !== '' && !LITTLE_WORDS.test(word)) ?? []
  return [
    status === 'all' ? undefined : eq(tasks.completed, status === 'done'),
    dueFrom && gte(tasks.dueDate, dueFrom),
    dueUntil && lt(tasks.dueDate, dueUntil),
    priority && inArray(tasks.priority, priority === 'high' ? ['high', 'urgent'] : [priority]),
    ...words.map((word) => ilike(tasks.title, `%${word.replace(/[%_\\]/g, '\\$&')}%`)),
  ].filter((condition) => condition !== undefined)
}

const mine = (owner: string, id: string) => and(eq(tasks.id, id), eq(tasks.creatorId, owner))

/** Locked until the transaction ends; null where the owner has no such task. */
export async function lockTask(db: Database, owner: string, id: string): Promise<Task | null> {
  const [task] = await db.select().from(tasks).where(mine(owner, id)).for('update')
  return task ?? null
}

export type TaskChanges = Partial<Pick<Task, 'title' | 'description' | 'priority' | 'dueDate' | 'completed'>>

export async function changeTask(db: Database, task: Task, changes: TaskChanges): Promise<Task> {
  const [changed] = await db
    .update(tasks)
    .set({ ...changes, updatedAt: utcNow })
    .where(eq(tasks.id, task.id))
    .returning()
  return changed ?? task
}

export async function removeTask(db: Database, owner: string, id: string): Promise<Task | null> {
  const [removed] = await db.delete(tasks).where(mine(owner, id)).returning()
  return removed ?? null
}
