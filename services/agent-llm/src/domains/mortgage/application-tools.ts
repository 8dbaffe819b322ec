import type { Database } from '@convonet/kit/store/sql'
import type { ToolContext, ToolServer } from '@convonet/kit/tools/tool-server'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { z } from 'zod'
import { begun, cancelled, decided, noApplication, told } from './application-outcomes.ts'
import * as store from './application-store.ts'
import { Figures, readFigures } from './figures-input.ts'
import { cancelApplicationLanguage } from './language/cancel-application.ts'
import { createApplicationLanguage } from './language/create-application.ts'
import { getStatusLanguage } from './language/get-status.ts'
import { isOpen, statusAfter } from './life-cycle.ts'
import type { Application } from './mortgage-tables.ts'

export const applicationId = z
  .uuid()
  .optional()
  .describe('Only where the caller has several; the newest unless given')
const OneApplication = z.object({ application_id: applicationId })

export function registerApplicationTools({ read, write }: ToolServer, db: NodePgDatabase): void {
  write('create_mortgage_application', Figures, {
    description:
      'Begins a mortgage application, or goes on with the one that is open. Takes figures that the caller has given already.',
    language: createApplicationLanguage,
    work: create,
  })
  read('get_mortgage_application_status', OneApplication, {
    description: "How far the caller's application is, its figures, and what is asked next.",
    language: getStatusLanguage,
    work: (args, context) => status(db, args, context),
  })
  write('cancel_mortgage_application', OneApplication, {
    description: "Gives the caller's application up for good.",
    destructive: true,
    language: cancelApplicationLanguage,
    work: cancel,
  })
}

/** Does the work on the caller's own application while nobody else changes it, or says why it cannot be changed. */
export async function changing(
  tx: Database,
  { userId, id }: { userId: string; id: string | undefined },
  work: (application: Application) => Promise<CallToolResult>,
  given: Record<string, unknown> = {},
): Promise<CallToolResult> {
  const found = await store.findApplication(tx, userId, id)
  if (!found) return noApplication(given)
  const application = await store.lockApplication(tx, found.id)
  return isWithApplicant(application) ? await work(application) : decided(application)
}

const NOTHING = { financialReview: false, anyDocument: false, collection: false, verification: false }
/** Staff have not decided anything yet. */
export const isWithApplicant = ({ status }: Application) => statusAfter(status, NOTHING) === 'draft'

async function create(tx: Database, args: Figures, { userId }: ToolContext): Promise<CallToolResult> {
  await store.lockApplicant(tx, userId)
  const latest = await store.findApplication(tx, userId)
  const open = latest && isOpen(latest.status) ? await store.lockApplication(tx, latest.id) : null
  if (open && !isWithApplicant(open)) return decided(open)
  const application = open ?? (await store.createApplication(tx, userId))
  const { changes, noted } = readFigures(args, application)
  const dossier = await store.amend(tx, application, { changes, by: userId })
  return begun(dossier, { reused: open !== null, noted })
}

async function status(
  db: Database,
  { application_id: id }: z.output<typeof OneApplication>,
  { userId }: ToolContext,
): Promise<CallToolResult> {
  const application = await store.findApplication(db, userId, id)
  return application ? told(await store.dossierOf(db, application)) : noApplication()
}

async function cancel(
  tx: Database,
  { application_id: id }: z.output<typeof OneApplication>,
  { userId }: ToolContext,
): Promise<CallToolResult> {
  const found = await store.findApplication(tx, userId, id)
  if (!found) return noApplication()
  const application = await store.lockApplication(tx, found.id)
  if (!isOpen(application.status)) return decided(application)
  const changes = { status: 'cancelled' } as const
  return cancelled(await store.settle(tx, application, { changes, by: userId }))
}
