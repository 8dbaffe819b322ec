import type { ApplicationStatus } from '@convonet/contracts/mortgage'
import type { Database } from '@convonet/kit/store/sql'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { CHECKED, COLLECTED, unmet } from './checklist.ts'
import { debtToIncome, effectiveDebt, reviewCompleted } from './finances.ts'
import { isOpen, statusAfter } from './life-cycle.ts'
import {
  type Application,
  applications,
  type Debt,
  databaseNow,
  debts,
  documents,
  notes,
  type StoredDocument,
} from './mortgage-tables.ts'

/** An application with everything that belongs to it. */
export interface Dossier {
  application: Application
  /** The oldest first. */
  debts: Debt[]
  documents: StoredDocument[]
}

/** Holds everybody else's work on this applicant back until the transaction ends, so that two calls never begin two applications. */
export async function lockApplicant(db: Database, owner: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`mortgage ${owner}`}, 0))`)
}

export async function createApplication(db: Database, owner: string): Promise<Application> {
  const [created] = await db
    .insert(applications)
    .values({ userId: owner, status: 'draft', createdAt: databaseNow, updatedAt: databaseNow })
    .returning()
  if (!created) throw new Error('The application was not stored')
  return created
}

/** The one asked for; else the newest open one, else the newest. Null where the owner has none such. */
export async function findApplication(db: Database, owner: string, id?: string): Promise<Application | null> {
  const mine = eq(applications.userId, owner)
  const found = await db
    .select()
    .from(applications)
    .where(id ? and(mine, eq(applications.id, id)) : mine)
    .orderBy(desc(applications.createdAt), desc(applications.id))
    .limit(50)
  return found.find(({ status }) => isOpen(status)) ?? found[0] ?? null
}

export async function applicationById(db: Database, id: string): Promise<Application | null> {
  const [found] = await db.select().from(applications).where(eq(applications.id, id))
  return found ?? null
}

/** The row stays locked until the transaction ends. */
export async function lockApplication(db: Database, id: string): Promise<Application> {
  const [locked] = await db.select().from(applications).where(eq(applications.id, id)).for('update')
  if (!locked) throw new Error('An application has vanished')
  return locked
}

export async function dossierOf(db: Database, application: Application): Promise<Dossier> {
  return {
    application,
    debts: await db
      .select()
      .from(debts)
      .where(eq(debts.applicationId, application.id))
      .orderBy(asc(debts.createdAt), asc(debts.id)),
    documents: await db
      .select()
      .from(documents)
      .where(eq(documents.applicationId, application.id))
      .orderBy(asc(documents.createdAt), asc(documents.id)),
  }
}

export type Changes = Partial<Omit<Application, 'id' | 'userId' | 'createdAt' | 'updatedAt' | 'completedAt'>>

/**
 * Makes the changes and whatever follows from them and from the debts and documents: figures, flags, status. What applicants do
 * is on record with their calls of tools; moves by staff are noted here.
 */
export async function settle(
  db: Database,
  before: Application,
  { changes = {}, by }: { changes?: Changes; by: string },
): Promise<Dossier> {
  const { application: wanted, ...rest } = await dossierOf(db, { ...before, ...changes })
  const figures = { ...wanted, monthlyDebt: debtOf(wanted, rest.debts) }
  const handed = rest.documents
  const flags = {
    financialReviewCompleted: reviewCompleted(figures),
    documentCollectionCompleted: unmet(handed, figures.downPayment, COLLECTED).length === 0,
    documentVerificationCompleted: unmet(handed, figures.downPayment, CHECKED).length === 0,
  }
  const status = statusAfter(wanted.status, {
    financialReview: flags.financialReviewCompleted,
    anyDocument: handed.length > 0,
    collection: flags.documentCollectionCompleted,
    verification: flags.documentVerificationCompleted,
  })
  const settled = { monthlyDebt: figures.monthlyDebt, dtiRatio: debtToIncome(figures), status, ...flags }
  const closing = isOpen(before.status) && !isOpen(status)
  const [application] = await db
    .update(applications)
    .set({ ...changes, ...settled, ...(closing && { completedAt: databaseNow }), updatedAt: databaseNow })
    .where(eq(applications.id, before.id))
    .returning()
  if (!application) throw new Error('An application has vanished')
  const byStaff = by !== application.userId
  if (byStaff && status !== before.status) await noteMove(db, application, { from: before.status, by })
  return { application, ...rest }
}

/** As `settle`, but leaves an application alone of which nothing is said. */
export const amend = (
  db: Database,
  before: Application,
  { changes, by }: { changes: Changes; by: string },
): Promise<Dossier> =>
  Object.keys(changes).length === 0 ? dossierOf(db, before) : settle(db, before, { changes, by })

const debtOf = ({ statedMonthlyDebt, debtsComplete }: Application, listed: readonly Debt[]) =>
  effectiveDebt({ stated: statedMonthlyDebt, itemised: itemised(listed), complete: debtsComplete })

/** Null where there is none. */
export const itemised = (listed: readonly Debt[]): number | null =>
  listed.length === 0 ? null : listed.reduce((sum, { monthlyPayment }) => sum + monthlyPayment, 0)

const noteMove = (
  db: Database,
  { id, status }: Application,
  { from, by }: { from: ApplicationStatus; by: string },
) =>
  note(db, { applicationId: id, userId: by, noteText: `Status ${from} became ${status}`, noteType: 'system' })

export async function note(
  db: Database,
  entry: Omit<typeof notes.$inferInsert, 'id' | 'createdAt'>,
): Promise<void> {
  await db.insert(notes).values({ ...entry, createdAt: databaseNow })
}

export const notesOf = (db: Database, applicationId: string) =>
  db
    .select()
    .from(notes)
    .where(eq(notes.applicationId, applicationId))
    .orderBy(asc(notes.createdAt), asc(notes.id))
