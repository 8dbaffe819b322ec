import type { Database } from '@convonet/kit/store/sql'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { boolean, pgTable, text, timestamp, uuid, varchar } from 'drizzle-orm/pg-core'

/** The first may do most. A viewer reads only. */
export const TEAM_ROLES = ['owner', 'admin', 'member', 'viewer'] as const
export type TeamRole = (typeof TEAM_ROLES)[number]

/** v2's tables. Whose ids these are is known to the call centre. */
const teams = pgTable('teams_anthropic', {
  id: uuid().primaryKey().defaultRandom(),
  name: varchar({ length: 200 }).notNull(),
  description: text(),
  isActive: boolean('is_active').notNull().default(true),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
})

const memberships = pgTable('team_memberships_anthropic', {
  id: uuid().primaryKey().defaultRandom(),
  teamId: uuid('team_id').notNull(),
  userId: uuid('user_id').notNull(),
  role: varchar({ length: 20 }).$type<TeamRole>().notNull(),
  joinedAt: timestamp('joined_at', { withTimezone: true }).notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
})

/** A team as one of its members has it. */
export interface OwnTeam {
  id: string
  name: string
  role: TeamRole
}

export interface Member {
  userId: string
  role: TeamRole
}

/** The active teams that this person is in, by name. */
export function teamsOf(db: Database, userId: string): Promise<OwnTeam[]> {
  return db
    .select({ id: teams.id, name: teams.name, role: memberships.role })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(and(eq(memberships.userId, userId), eq(teams.isActive, true)))
    .orderBy(asc(teams.name), asc(teams.id))
}

/** The active teams that this person is in, in the order in which they joined. */
export function membershipsOf(
  db: Database,
  userId: string,
): Promise<{ teamId: string; role: TeamRole; joinedAt: Date }[]> {
  return db
    .select({ teamId: memberships.teamId, role: memberships.role, joinedAt: memberships.joinedAt })
    .from(memberships)
    .innerJoin(teams, eq(teams.id, memberships.teamId))
    .where(and(eq(memberships.userId, userId), eq(teams.isActive, true)))
    .orderBy(asc(memberships.joinedAt), asc(memberships.teamId))
}

/** Owners first. */
export async function membersOf(
  db: Database,
  teamIds: readonly string[],
): Promise<(Member & { teamId: string })[]> {
  if (teamIds.length === 0) return []
  return await db
    .select({ teamId: memberships.teamId, userId: memberships.userId, role: memberships.role })
    .from(memberships)
    .where(inArray(memberships.teamId, [...teamIds]))
    .orderBy(
      sql`array_position(array['owner', 'admin', 'member', 'viewer'], ${memberships.role}::text)`,
      asc(memberships.joinedAt),
    )
}

/** Changes of who is in a team follow each other: the team is locked until the transaction ends. */
export async function lockMembers(db: Database, teamId: string): Promise<Member[]> {
  await db.select({ id: teams.id }).from(teams).where(eq(teams.id, teamId)).for('update')
  return await membersOf(db, [teamId])
}

export async function insertTeam(
  db: Database,
  owner: string,
  team: { name: string; description: string | null },
): Promise<OwnTeam> {
  const [created] = await db
    .insert(teams)
    .values({ ...team, createdAt: sql`now()`, updatedAt: sql`now()` })
    .returning({ id: teams.id, name: teams.name })
  if (!created) throw new Error('The team was not stored')
  await addMember(db, { teamId: created.id, userId: owner, role: 'owner' })
  return { ...created, role: 'owner' }
}

/** False where they are in it already. */
export async function addMember(db: Database, member: Member & { teamId: string }): Promise<boolean> {
  const added = await db
    .insert(memberships)
    .values({ ...member, joinedAt: sql`now()`, updatedAt: sql`now()` })
    .onConflictDoNothing()
    .returning({ id: memberships.id })
  return added.length > 0
}

const membership = (teamId: string, userId: string) =>
  and(eq(memberships.teamId, teamId), eq(memberships.userId, userId))

export async function removeMember(db: Database, teamId: string, userId: string): Promise<void> {
  await db.delete(memberships).where(membership(teamId, userId))
}

export async function setRole(db: Database, teamId: string, { userId, role }: Member): Promise<void> {
  await db.update(memberships).set({ role, updatedAt: sql`now()` }).where(membership(teamId, userId))
}
