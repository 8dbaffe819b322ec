import type { Database } from '@convonet/kit/store/sql'
import { and, asc, count, desc, eq, gte, inArray, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { boolean, pgTable, timestamp, uuid, varchar } from 'drizzle-orm/pg-core'
import { hasWords } from './has-words.ts'
import type { TeamRole } from './team-store.ts'

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
  teamId?: string
  /** Who is to do it, where that is not whoever made it. */
  assigneeId?: string | null
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
  /** All that this team sees, in place of the caller's own; they have to be in it. */
  teamId?: string
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

/** Tasks that the person made or is to do, those due first before the others, and how many there are beyond the limit. */
export async function findTasks(
  db: Database,
  userId: string,
  filter: TaskFilter,
): Promise<{ found: Task[]; total: number }> {
  const where = and(whose(userId, filter), ...conditions(filter))
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

const own = (userId: string) => or(eq(tasks.creatorId, userId), eq(tasks.assigneeId, userId))

const whose = (userId: string, { teamId }: TaskFilter) =>
  teamId ? and(eq(tasks.teamId, teamId), or(eq(tasks.isPrivate, false), own(userId))) : own(userId)

function conditions({ status, dueFrom, dueUntil, priority, search }: TaskFilter): SQL[] {
  return [
    status === 'all' ? undefined : eq(tasks.completed, status === 'done'),
    dueFrom && gte(tasks.dueDate, dueFrom),
    dueUntil && lt(tasks.dueDate, dueUntil),
    priority && inArray(tasks.priority, priority === 'high' ? ['high', 'urgent'] : [priority]),
    ...hasWords(tasks.title, search),
  ].filter((condition) => condition !== undefined)
}

/** What the person still has to do at a time. */
export const openTasksWithTime = (db: Database, userId: string): Promise<Task[]> =>
  db
    .select()
    .from(tasks)
    .where(and(own(userId), eq(tasks.completed, false), isNotNull(tasks.dueDate)))

/** Of a team that the person is in, in one of these roles. */
const inTeamAs = (userId: string, roles: readonly TeamRole[]) =>
  sql`exists (select 1 from team_memberships_anthropic m where m.team_id = ${tasks.teamId}
    and m.user_id = ${userId} and m.role in ${roles})`

/** Locked until the transaction ends; null where there is no such task that the person made, is to do, or shares. */
export async function lockTask(db: Database, userId: string, id: string): Promise<Task | null> {
  const shared = and(eq(tasks.isPrivate, false), inTeamAs(userId, ['owner', 'admin', 'member']))
  const [task] = await db
    .select()
    .from(tasks)
    .where(and(eq(tasks.id, id), or(own(userId), shared)))
    .for('update')
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

/** Whoever made it may take it away, and who leads its team. */
export async function removeTask(db: Database, userId: string, id: string): Promise<Task | null> {
  const mine = or(eq(tasks.creatorId, userId), inTeamAs(userId, ['owner', 'admin']))
  const [removed] = await db
    .delete(tasks)
    .where(and(eq(tasks.id, id), mine))
    .returning()
  return removed ?? null
}
