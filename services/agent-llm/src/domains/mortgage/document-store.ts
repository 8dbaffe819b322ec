import type { DocumentStatus, DocumentType } from '@convonet/contracts/mortgage'
import type { Database } from '@convonet/kit/store/sql'
import { eq } from 'drizzle-orm'
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core'
import { databaseNow, documents, type StoredDocument } from './mortgage-tables.ts'

/** Announced: the bytes are still to come. */
export async function announceDocument(
  db: Database,
  applicationId: string,
  { documentType, documentName }: { documentType: DocumentType; documentName: string },
): Promise<StoredDocument> {
  const [created] = await db
    .insert(documents)
    .values({
      applicationId,
      documentType,
      documentName,
      status: 'pending',
      createdAt: databaseNow,
      updatedAt: databaseNow,
    })
    .returning()
  if (!created) throw new Error('The document was not stored')
  return created
}

export async function documentById(db: Database, id: string): Promise<StoredDocument | null> {
  const [found] = await db.select().from(documents).where(eq(documents.id, id))
  return found ?? null
}

export type DocumentChanges = Omit<PgUpdateSetSource<typeof documents>, 'id' | 'applicationId' | 'status'> & {
  status: DocumentStatus
}

export async function changeDocument(
  db: Database,
  id: string,
  changes: DocumentChanges,
): Promise<StoredDocument> {
  const [changed] = await db
    .update(documents)
    .set({ ...changes, updatedAt: databaseNow })
    .where(eq(documents.id, id))
    .returning()
  if (!changed) throw new Error('A document has vanished')
  return changed
}
