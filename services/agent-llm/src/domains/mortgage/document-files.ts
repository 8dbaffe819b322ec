import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { type DocumentType, MAX_DOCUMENT_BYTES, type mortgageRoutes } from '@convonet/contracts/mortgage'
import type { Handlers, RequestContext } from '@convonet/kit/http/mount'
import type { BlobStore, StoredBlob } from '@convonet/kit/store/blobs'
import type { Database } from '@convonet/kit/store/sql'
import { AppError } from '@convonet/kit/wire/app-error'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import * as store from './application-store.ts'
import { isWithApplicant } from './application-tools.ts'
import { idFrom, idOf, notFound } from './dashboard.ts'
import { announceDocument, changeDocument, documentById } from './document-store.ts'
import { documentOf } from './figures.ts'
import { fileKind, LONGEST_SIGNATURE } from './file-kind.ts'
import { databaseNow, type StoredDocument } from './mortgage-tables.ts'

export interface FileDeps {
  db: NodePgDatabase
  blobs: BlobStore
}

type Files = Pick<Handlers<typeof mortgageRoutes>, 'uploadMine' | 'documentContent' | 'myDocumentContent'>

/** The bytes of documents. The request's body has to arrive here as a stream. */
export function fileHandlers(deps: FileDeps): Files {
  return {
    uploadMine: ({ query }, context) => upload(deps, query, context),
    async documentContent({ params }, context) {
      const document = await documentById(deps.db, idFrom(params.documentId, 'document'))
      if (!document) throw notFound('document')
      return await send(deps, document, context)
    },
    async myDocumentContent({ params }, context) {
      const document = await documentById(deps.db, idFrom(params.documentId, 'document'))
      const application = document && (await store.applicationById(deps.db, document.applicationId))
      if (!document || application?.userId !== idOf(context.person)) throw notFound('document')
      return await send(deps, document, context)
    },
  }
}

interface Named {
  document_type: DocumentType
  document_name: string
}

async function upload(deps: FileDeps, named: Named, { person, request, signal }: RequestContext) {
  const owner = idOf(person)
  const application = await store.findApplication(deps.db, owner)
  if (!application) throw new AppError('conflict', 'There is no mortgage application to add this to')
  if (!isWithApplicant(application))
    throw new AppError('conflict', `The application is ${application.status}`)
  if (!(request.body instanceof Readable)) throw new AppError('invalid', WRONG_KIND)
  const { kind, bytes } = await recognised(request.body)
  if (!kind) throw new AppError('invalid', WRONG_KIND)
  const key = `mortgage/${application.id}/${randomUUID()}`
  const blob = await deps.blobs.put(key, bytes, { contentType: kind, maxBytes: MAX_DOCUMENT_BYTES, signal })
  try {
    const kept = await deps.db.transaction((tx) => keep(tx, { owner, key, blob, named, id: application.id }))
    if (kept.duplicate) await deps.blobs.delete(key)
    return { success: true as const, ...kept }
  } catch (error) {
    await deps.blobs.delete(key)
    throw error
  }
}

const WRONG_KIND = 'Send the file itself: PDF, PNG or JPEG'

/** Reads as far as the kind shows, and gives all bytes back. */
async function recognised(body: Readable) {
  const chunks = body[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  let beginning = new Uint8Array()
  for (let done = false; !done && beginning.length < LONGEST_SIGNATURE; ) {
    const next = await chunks.next()
    done = next.done === true
    if (!next.done) beginning = new Uint8Array(Buffer.concat([beginning, next.value]))
  }
  async function* bytes() {
    yield beginning
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
  }
  return { kind: fileKind(beginning), bytes: bytes() }
}

/** Of one application. Nobody needs as many. */
const MOST_DOCUMENTS = 100

interface Keeping {
  owner: string
  id: string
  key: string
  blob: StoredBlob
  named: Named
}

/** Fills what was announced, or adds a document; the same file is kept once. */
async function keep(tx: Database, { owner, id, key, blob, named }: Keeping) {
  const application = await store.lockApplication(tx, id)
  if (!isWithApplicant(application))
    throw new AppError('conflict', `The application is ${application.status}`)
  const { documents } = await store.dossierOf(tx, application)
  const same = documents.find(({ metadata }) => metadata?.sha256 === blob.sha256)
  if (same) return { duplicate: true, document: documentOf(same) }
  if (documents.length >= MOST_DOCUMENTS)
    throw new AppError('conflict', 'There are too many documents already')
  const documentType = named.document_type
  const expected = documents.find(
    (document) => document.documentType === documentType && document.status === 'pending',
  )
  const announced =
    expected ?? (await announceDocument(tx, id, { documentType, documentName: named.document_name }))
  const document = await changeDocument(tx, announced.id, {
    documentName: named.document_name,
    filePath: key,
    fileSize: blob.sizeBytes,
    mimeType: blob.contentType,
    status: 'uploaded',
    metadata: { sha256: blob.sha256 },
    uploadedAt: databaseNow,
  })
  await store.note(tx, {
    applicationId: id,
    userId: owner,
    noteText: `Uploaded ${documentType} "${document.documentName}"`,
    noteType: 'user',
  })
  await store.settle(tx, application, { by: owner })
  return { duplicate: false, document: documentOf(document) }
}

async function send({ blobs }: FileDeps, document: StoredDocument, { reply, signal }: RequestContext) {
  const blob = document.filePath ? await blobs.open(document.filePath, { signal }) : null
  if (!blob) throw notFound('file')
  const name = encodeURIComponent(document.documentName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  reply
    .type(blob.contentType)
    .header('content-length', blob.sizeBytes)
    .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
  return Readable.from(blob.bytes)
}
