import type { ApplicationDetail, mortgageRoutes, StaffDecision } from '@convonet/contracts/mortgage'
import type { Handlers, RequestContext } from '@convonet/kit/http/mount'
import type { Database } from '@convonet/kit/store/sql'
import { AppError } from '@convonet/kit/wire/app-error'
import { desc, getTableColumns, sql } from 'drizzle-orm'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { z } from 'zod'
import * as store from './application-store.ts'
import { changeDocument, type DocumentChanges, documentById } from './document-store.ts'
import { detailOf, documentOf, summaryOf } from './figures.ts'
import { decisionsFrom, isOpen } from './life-cycle.ts'
import { type Application, applications, databaseNow } from './mortgage-tables.ts'

type Staff = Pick<
  Handlers<typeof mortgageRoutes>,
  'applications' | 'application' | 'decide' | 'verifyDocument' | 'rejectDocument' | 'mine'
>

/** What staff see and decide, and what applicants see of their own. */
export function dashboardHandlers(db: NodePgDatabase): Staff {
  return {
    applications: ({ query }) => newestFirst(db, query),
    async application({ params }) {
      const found = await store.applicationById(db, idFrom(params.applicationId, 'application'))
      if (!found) throw notFound('application')
      return { success: true, application: await detailed(db, found) }
    },
    decide: ({ params, body }, { person }) =>
      db.transaction((tx) =>
        decide(tx, idFrom(params.applicationId, 'application'), { ...body, by: idOf(person) }),
      ),
    verifyDocument: ({ params, body }, { person }) =>
      db.transaction((tx) =>
        judge(tx, idFrom(params.documentId, 'document'), {
          by: idOf(person),
          remark: body.notes,
          changes: { status: 'verified', verificationNotes: body.notes || null, rejectionReason: null },
        }),
      ),
    rejectDocument: ({ params, body }, { person }) =>
      db.transaction((tx) =>
        judge(tx, idFrom(params.documentId, 'document'), {
          by: idOf(person),
          remark: body.reason,
          changes: { status: 'rejected', rejectionReason: body.reason },
        }),
      ),
    async mine(_, { person }) {
      const found = await store.findApplication(db, idOf(person))
      // Notes are for staff among themselves.
      return { success: true, application: found && detailOf(await store.dossierOf(db, found), []) }
    },
  }
}

export function idOf(person: RequestContext['person']): string {
  if (!person) throw new AppError('unauthenticated', 'Sign in first')
  return person.userId
}

/** What is no id is nothing that we have. */
export function idFrom(text: string, what: string): string {
  const id = z.uuid().safeParse(text)
  if (!id.success) throw notFound(what)
  return id.data
}

export const notFound = (what: string) => new AppError('not-found', `There is no such ${what}`)

/** One query, however many applications there are. */
async function newestFirst(db: Database, { limit, offset }: { limit: number; offset: number }) {
  const owned = (table: string) =>
    sql<number>`(select count(*)::int from ${sql.identifier(table)} owned where owned.application_id = ${applications}.id)`
  const rows = await db
    .select({
      ...getTableColumns(applications),
      documentCount: owned('mortgage_documents'),
      debtCount: owned('mortgage_debts'),
      total: sql<number>`(count(*) over ())::int`,
    })
    .from(applications)
    .orderBy(desc(applications.createdAt), desc(applications.id))
    .limit(limit)
    .offset(offset)
  return {
    success: true as const,
    applications: rows.map(({ documentCount, debtCount, ...row }) =>
      summaryOf(row, { documents: documentCount, debts: debtCount }),
    ),
    total: rows[0]?.total ?? 0,
  }
}

async function detailed(db: Database, application: Application): Promise<ApplicationDetail> {
  return detailOf(await store.dossierOf(db, application), await store.notesOf(db, application.id))
}

interface Decision {
  decision: StaffDecision
  reasons: string[]
  loan_type?: string
  by: string
}

async function decide(tx: Database, id: string, { decision, reasons, loan_type: loanType, by }: Decision) {
  if (!(await store.applicationById(tx, id))) throw notFound('application')
  const before = await store.lockApplication(tx, id)
  const allowed = decisionsFrom(before.status)
  if (!allowed.includes(decision)) {
    throw new AppError('conflict', `An application that is ${before.status} cannot become ${decision}`, {
      facts: { status: before.status, allowed },
    })
  }
  const changes = {
    status: decision,
    ...(loanType && { loanType }),
  }
  const { application } = await store.settle(tx, before, { changes, by })
  const noteText = `Decided ${decision}: ${reasons.join('; ')}`
  await store.note(tx, { applicationId: id, userId: by, noteText, noteType: 'agent' })
  return { success: true as const, application: await detailed(tx, application) }
}

interface Judgement {
  by: string
  remark: string
  changes: DocumentChanges
}

async function judge(tx: Database, id: string, { by, remark, changes }: Judgement) {
  const found = await documentById(tx, id)
  if (!found) throw notFound('document')
  const application = await store.lockApplication(tx, found.applicationId)
  const before = await documentById(tx, id)
  if (!before?.filePath || before.status === 'pending') {
    throw new AppError('conflict', 'Nothing has been uploaded for this document yet')
  }
  if (!isOpen(application.status)) throw new AppError('conflict', `The application is ${application.status}`)
  const verified = changes.status === 'verified'
  const document = await changeDocument(tx, id, {
    ...changes,
    verifiedAt: verified ? databaseNow : null,
    verifiedBy: verified ? by : null,
  })
  const noteText = `${document.documentType} "${document.documentName}" ${changes.status}${remark && `: ${remark}`}`
  await store.note(tx, { applicationId: application.id, userId: by, noteText, noteType: 'verification' })
  await store.settle(tx, application, { by })
  return { success: true as const, document: documentOf(document) }
}
