import { DocumentType } from '@convonet/contracts/mortgage'
import type { Database } from '@convonet/kit/store/sql'
import type { ToolContext, ToolServer } from '@convonet/kit/tools/tool-server'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { z } from 'zod'
import { noApplication } from './application-outcomes.ts'
import * as store from './application-store.ts'
import { applicationId, changing } from './application-tools.ts'
import { COLLECTED, SPOKEN_TYPES } from './checklist.ts'
import { announced, documentsListed, documentsMissing, documentsRequired } from './document-outcomes.ts'
import { announceDocument } from './document-store.ts'
import { getDocumentsLanguage } from './language/get-documents.ts'
import { getMissingDocumentsLanguage } from './language/get-missing-documents.ts'
import { getRequiredDocumentsLanguage } from './language/get-required-documents.ts'
import { uploadDocumentLanguage } from './language/upload-document.ts'

const OneApplication = z.object({ application_id: applicationId })
const UploadDocument = z.object({
  document_type: DocumentType,
  document_name: z.string().trim().min(1).max(255).optional().describe("The caller's name for it"),
  application_id: applicationId,
})

export function registerDocumentTools({ read, readOpen, write }: ToolServer, db: NodePgDatabase): void {
  write('upload_mortgage_document', UploadDocument, {
    description:
      'Expects a document of this type and says where to upload it. The file itself comes through the page, never by voice.',
    language: uploadDocumentLanguage,
    work: announce,
  })
  read('get_mortgage_documents', OneApplication, {
    description: 'The documents announced and handed in, and what became of them.',
    language: getDocumentsLanguage,
    work: (args, context) => fromDossier(db, { id: args.application_id, ...context }, documentsListed),
  })
  readOpen('get_required_documents', z.object({}), {
    description: 'What anybody who applies for a mortgage hands in.',
    language: getRequiredDocumentsLanguage,
    work: async () => documentsRequired(),
  })
  read('get_missing_documents', OneApplication, {
    description: 'What the caller still has to hand in.',
    language: getMissingDocumentsLanguage,
    work: (args, context) => fromDossier(db, { id: args.application_id, ...context }, documentsMissing),
  })
}

async function announce(
  tx: Database,
  { document_type: documentType, document_name: name, application_id: id }: z.output<typeof UploadDocument>,
  { userId }: ToolContext,
): Promise<CallToolResult> {
  return await changing(tx, { userId, id }, async (before) => {
    const { documents } = await store.dossierOf(tx, before)
    const same = documents.filter((document) => document.documentType === documentType)
    const pending = same.find(({ status }) => status === 'pending')
    const documentName = name ?? SPOKEN_TYPES[documentType]
    const document = pending ?? (await announceDocument(tx, before.id, { documentType, documentName }))
    if (!pending) await store.settle(tx, before, { by: userId })
    return announced(document, {
      again: pending !== undefined,
      another: same.some(({ status }) => COLLECTED.includes(status)),
    })
  })
}

async function fromDossier(
  db: Database,
  { userId, id }: { userId: string; id: string | undefined },
  tell: (dossier: store.Dossier) => CallToolResult,
): Promise<CallToolResult> {
  const application = await store.findApplication(db, userId, id)
  return application ? tell(await store.dossierOf(db, application)) : noApplication()
}
