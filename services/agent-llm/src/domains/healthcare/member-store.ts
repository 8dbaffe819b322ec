import type { Database } from '@convonet/kit/store/sql'
import { and, desc, eq } from 'drizzle-orm'
import {
  type Accumulation,
  accumulations,
  type Benefit,
  benefits,
  type Member,
  members,
  type Plan,
  plans,
} from './tables.ts'

/** The one member that this person is, with their plan. */
export async function findMember(
  db: Database,
  userId: string,
): Promise<{ member: Member; plan: Plan | null } | null> {
  const [found] = await db
    .select({ member: members, plan: plans })
    .from(members)
    .leftJoin(plans, eq(plans.id, members.planId))
    .where(eq(members.userId, userId))
  return found ?? null
}

/** One change to a member's affairs at a time, until the transaction ends. */
export async function lockMember(db: Database, { id }: Member): Promise<void> {
  await db.select({ id: members.id }).from(members).where(eq(members.id, id)).for('update')
}

/** One row for each category: v2 may have stored some twice. */
export async function benefitsOf(db: Database, plan: Plan): Promise<Benefit[]> {
  const rows = await db
    .select()
    .from(benefits)
    .where(eq(benefits.planId, plan.id))
    .orderBy(benefits.category, desc(benefits.id))
  return rows.filter(({ category }, index) => category !== rows[index - 1]?.category)
}

export async function benefitFor(db: Database, plan: Plan, category: string): Promise<Benefit | null> {
  const all = await benefitsOf(db, plan)
  return all.find((benefit) => benefit.category === category) ?? null
}

/** What has been counted so far; null where nothing has. */
export async function accumulationIn(
  db: Database,
  { id }: Member,
  planYear: number,
): Promise<Accumulation | null> {
  const [row] = await db
    .select()
    .from(accumulations)
    .where(and(eq(accumulations.memberId, id), eq(accumulations.planYear, planYear)))
  return row ?? null
}
