import type { Database } from '@convonet/kit/store/sql'
import { and, eq, isNull, lt, or } from 'drizzle-orm'
import { pgTable, primaryKey, text, timestamp, uuid, varchar } from 'drizzle-orm/pg-core'

const connections = pgTable('google_calendar_connections', {
  userId: uuid('user_id').primaryKey(),
  refreshToken: text('refresh_token').notNull(),
  syncToken: text('sync_token'),
  connectedAt: timestamp('connected_at', { withTimezone: true }).notNull(),
  syncedAt: timestamp('synced_at', { withTimezone: true }),
  /** The person has taken the consent back. */
  lostAt: timestamp('lost_at', { withTimezone: true }),
  /** One at a time brings a calendar up to date. */
  busyUntil: timestamp('busy_until', { withTimezone: true }),
})

export type Connection = typeof connections.$inferSelect

const links = pgTable(
  'google_calendar_links',
  {
    userId: uuid('user_id').notNull(),
    googleId: varchar('google_id', { length: 1024 }).notNull(),
    kind: varchar({ length: 10 }).$type<Kind>().notNull(),
    rowId: uuid('row_id').notNull(),
    etag: text().notNull(),
    /** Of what both sides had when they last agreed. */
    agreed: varchar({ length: 64 }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.googleId] })],
)

export type Kind = 'event' | 'reminder' | 'task'
export type Link = typeof links.$inferSelect

export const connectionsMigration = `
create table google_calendar_connections (
  user_id uuid primary key,
  refresh_token text not null,
  sync_token text,
  connected_at timestamptz not null,
  synced_at timestamptz,
  lost_at timestamptz,
  busy_until timestamptz
);
create table google_calendar_links (
  user_id uuid not null,
  google_id varchar(1024) not null,
  kind varchar(10) not null,
  row_id uuid not null,
  etag text not null,
  agreed varchar(64) not null,
  primary key (user_id, google_id)
);
create unique index google_calendar_links_of_row on google_calendar_links (user_id, kind, row_id);`

export async function findConnection(db: Database, userId: string): Promise<Connection | null> {
  const [found] = await db.select().from(connections).where(eq(connections.userId, userId))
  return found ?? null
}

/** What was agreed before stays: the same things are not made again. */
export async function saveConnection(
  db: Database,
  connection: { userId: string; refreshToken: string; now: Date },
): Promise<void> {
  const { userId, refreshToken, now } = connection
  const fresh = { refreshToken, syncToken: null, connectedAt: now, lostAt: null }
  await db
    .insert(connections)
    .values({ userId, ...fresh })
    .onConflictDoUpdate({ target: connections.userId, set: fresh })
}

export async function removeConnection(db: Database, userId: string): Promise<void> {
  await db.delete(connections).where(eq(connections.userId, userId))
  await db.delete(links).where(eq(links.userId, userId))
}

/** Null where there is none, where it was lost, or where somebody else is at it. */
export async function takeConnection(
  db: Database,
  userId: string,
  { now, until }: { now: Date; until: Date },
): Promise<Connection | null> {
  const [taken] = await db
    .update(connections)
    .set({ busyUntil: until })
    .where(
      and(
        eq(connections.userId, userId),
        isNull(connections.lostAt),
        or(isNull(connections.busyUntil), lt(connections.busyUntil, now)),
      ),
    )
    .returning()
  return taken ?? null
}

export async function changeConnection(
  db: Database,
  userId: string,
  changes: Partial<Pick<Connection, 'syncToken' | 'syncedAt' | 'lostAt' | 'busyUntil'>>,
): Promise<void> {
  await db.update(connections).set(changes).where(eq(connections.userId, userId))
}

export function linksOf(db: Database, userId: string): Promise<Link[]> {
  return db.select().from(links).where(eq(links.userId, userId))
}

export async function saveLink(db: Database, link: Link): Promise<void> {
  const { etag, agreed } = link
  await db
    .insert(links)
    .values(link)
    .onConflictDoUpdate({ target: [links.userId, links.googleId], set: { etag, agreed } })
}

export async function removeLink(db: Database, { userId, googleId }: Link): Promise<void> {
  await db.delete(links).where(and(eq(links.userId, userId), eq(links.googleId, googleId)))
}
