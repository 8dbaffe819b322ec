import type { Database } from '@convonet/kit/store/sql'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { enrollments, programs, providers } from './directory-tables.ts'
import { alexAuths, alexClaims, type DemoClaim, samAuths, samClaims } from './seed/claims.ts'
import { DEMO_PROVIDERS } from './seed/directory.ts'
import { DEMO_BENEFITS, DEMO_PROGRAMS, demoPlan } from './seed/plan.ts'
import { accumulations, benefits, claims, lineItems, members, plans, priorAuths } from './tables.ts'

/** The second member of the demo, with claims of their own. */
export const SAM_DEMO = 'c0ffee00-1357-4000-8000-000000000002'

export interface HealthcareDemo {
  /** The demo caller, who becomes a member. */
  userId: string
  /** The plan year of everything. */
  year: number
  /** As `2026-11-22`; the database's where not given. */
  today?: string
}

/** Demo data of the payer. Doing it again adds what is missing and moves the members to the plan of the year. */
export async function seedHealthcare(db: NodePgDatabase, demo: HealthcareDemo): Promise<void> {
  await db.transaction(async (tx) => {
    const today = demo.today ?? (await currentDay(tx))
    const { year } = demo
    await tx
      .insert(providers)
      .values([...DEMO_PROVIDERS])
      .onConflictDoNothing()
    await tx
      .insert(programs)
      .values([...DEMO_PROGRAMS])
      .onConflictDoNothing()
    const planId = await seedPlan(tx, year)
    const alex = await seedMember(tx, { userId: demo.userId, planId, year, person: ALEX })
    await seedClaims(tx, alex, alexClaims(year, today))
    await seedAuths(tx, alex, alexAuths(year))
    await seedEnrollment(tx, alex, year)
    const sam = await seedMember(tx, { userId: SAM_DEMO, planId, year, person: SAM })
    await seedClaims(tx, sam, samClaims(year, today))
    await seedAuths(tx, sam, samAuths(year))
  })
}

interface Person {
  memberNumber: string
  dateOfBirth: string
  deductible: number
  outOfPocket: number
}

const ALEX: Person = {
  memberNumber: 'MEM-100001',
  dateOfBirth: '1985-06-15',
  deductible: 75_000,
  outOfPocket: 125_000,
}
const SAM: Person = {
  memberNumber: 'MEM-100002',
  dateOfBirth: '1972-03-09',
  deductible: 20_000,
  outOfPocket: 23_000,
}

async function currentDay(tx: Database): Promise<string> {
  const { rows } = await tx.execute<{ today: string }>(sql`select current_date::text as today`)
  return rows[0]?.today ?? ''
}

async function seedPlan(tx: Database, year: number): Promise<string> {
  await tx.insert(plans).values(demoPlan(year)).onConflictDoNothing()
  const [plan] = await tx
    .select({ id: plans.id })
    .from(plans)
    .where(eq(plans.planCode, demoPlan(year).planCode))
  if (!plan) throw new Error('The plan was not stored')
  const known = await tx
    .select({ category: benefits.category })
    .from(benefits)
    .where(eq(benefits.planId, plan.id))
  const missing = DEMO_BENEFITS.filter((row) => !known.some(({ category }) => category === row.category))
  if (missing.length > 0) {
    await tx.insert(benefits).values(missing.map((row) => ({ ...row, planId: plan.id })))
  }
  return plan.id
}

interface Joining {
  userId: string
  planId: string
  year: number
  person: Person
}

async function seedMember(tx: Database, { userId, planId, year, person }: Joining): Promise<string> {
  const { memberNumber, dateOfBirth, deductible, outOfPocket } = person
  const covered = {
    planId,
    planName: demoPlan(year).planName,
    coverageStart: `${year}-01-01`,
    coverageEnd: `${year}-12-31`,
  }
  const [member] = await tx
    .insert(members)
    .values({
      userId,
      memberNumber,
      groupNumber: 'GRP-CONVONET-001',
      subscriberId: memberNumber,
      eligibilityStatus: 'active',
      dateOfBirth,
      relationship: 'self',
      ...covered,
    })
    .onConflictDoUpdate({ target: members.userId, set: covered })
    .returning({ id: members.id })
  if (!member) throw new Error('The member was not stored')
  await tx
    .insert(accumulations)
    .values({
      memberId: member.id,
      planYear: year,
      individualDeductibleIn: deductible,
      familyDeductibleIn: deductible,
      individualOopIn: outOfPocket,
      familyOopIn: outOfPocket,
      individualDeductibleOut: 0,
      familyDeductibleOut: 0,
      individualOopOut: 0,
      familyOopOut: 0,
    })
    .onConflictDoNothing()
  return member.id
}

async function seedClaims(tx: Database, memberId: string, all: readonly DemoClaim[]): Promise<void> {
  for (const { claim, line } of all) {
    const [created] = await tx
      .insert(claims)
      .values({ ...claim, memberId })
      .onConflictDoNothing()
      .returning({ id: claims.id })
    if (!created) continue
    const { billed, allowed, paid } = claim
    await tx
      .insert(lineItems)
      .values({ claimId: created.id, lineNumber: 1, units: 1, ...line, billed, allowed, paid })
  }
  await refreshDecisions(tx, memberId, all)
}

/** What nobody has appealed yet stays open to an appeal. */
async function refreshDecisions(tx: Database, memberId: string, all: readonly DemoClaim[]): Promise<void> {
  for (const { claim } of all.filter(({ claim: { status } }) => APPEALABLE.includes(status))) {
    await tx
      .update(claims)
      .set({ processedDate: claim.processedDate ?? null })
      .where(
        and(
          eq(claims.memberId, memberId),
          eq(claims.claimNumber, claim.claimNumber),
          inArray(claims.status, APPEALABLE),
        ),
      )
  }
}

const APPEALABLE = ['denied', 'partially_approved']

async function seedAuths(tx: Database, memberId: string, all: ReturnType<typeof alexAuths>): Promise<void> {
  await tx
    .insert(priorAuths)
    .values(all.map((auth) => ({ ...auth, memberId })))
    .onConflictDoNothing()
}

async function seedEnrollment(tx: Database, memberId: string, year: number): Promise<void> {
  const [wellness] = await tx
    .select({ id: programs.id })
    .from(programs)
    .where(eq(programs.code, 'WELLNESS-360'))
  if (!wellness) return
  await tx
    .insert(enrollments)
    .values({
      memberId,
      programId: wellness.id,
      enrolledDate: `${year}-01-05`,
      isActive: true,
      completion: 2_500,
    })
    .onConflictDoNothing()
}
