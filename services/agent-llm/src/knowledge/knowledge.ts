import { createHash } from 'node:crypto'
import type { Clock } from '@convonet/kit/process/clock'
import type { Database, Sql } from '@convonet/kit/store/sql'
import { sql as query } from 'drizzle-orm'
import type { Cancellable, SentenceEmbeddings } from '../ports.ts'
import { type Passage, passages } from './passages.ts'
import { readDocument } from './read-document.ts'
import { createPassageSearch, type Found } from './search.ts'

export interface SourceFile {
  /** Path within its collection. */
  source: string
  bytes: Uint8Array
}

export interface Indexed {
  added: string[]
  changed: string[]
  unchanged: string[]
  removed: string[]
  refused: { source: string; reason: string }[]
}

/** What the assistant may look up: documents in passages, found by their words and by their meaning. */
export interface Knowledge {
  /** Makes the collection what these files are: new and changed ones are read, others stay, vanished ones go. */
  replace(collection: string, files: AsyncIterable<SourceFile>, options: Cancellable): Promise<Indexed>
  search(question: string, options: Cancellable & { most: number }): Promise<Found[]>
}

export interface KnowledgeDeps {
  sql: Sql
  clock: Clock
  /** Null where sentences are found by their words alone. */
  embeddings: SentenceEmbeddings | null
}

export function createKnowledge(deps: KnowledgeDeps): Knowledge {
  return {
    replace: (collection, files, { signal }) => replace(collection, files, { ...deps, signal }),
    search: createPassageSearch(deps),
  }
}

async function replace(
  collection: string,
  files: AsyncIterable<SourceFile>,
  deps: KnowledgeDeps & Cancellable,
): Promise<Indexed> {
  const indexed: Indexed = { added: [], changed: [], unchanged: [], removed: [], refused: [] }
  const known = await knownIn(deps.sql.db, collection)
  for await (const file of files) {
    deps.signal.throwIfAborted()
    const sha256 = createHash('sha256').update(file.bytes).digest('hex')
    const before = known.get(file.source)
    known.delete(file.source)
    if (before === sha256) indexed.unchanged.push(file.source)
    else await index(collection, { ...file, sha256, isNew: before === undefined }, { deps, indexed })
  }
  for (const source of known.keys()) {
    await deps.sql.db.execute(
      query`delete from knowledge_documents where collection = ${collection} and source = ${source}`,
    )
    indexed.removed.push(source)
  }
  return indexed
}

async function knownIn(db: Database, collection: string): Promise<Map<string, string>> {
  const { rows } = await db.execute<{ source: string; sha256: string }>(
    query`select source, sha256 from knowledge_documents where collection = ${collection}`,
  )
  return new Map(rows.map(({ source, sha256 }) => [source, sha256]))
}

async function index(
  collection: string,
  { source, bytes, sha256, isNew }: SourceFile & { sha256: string; isNew: boolean },
  { deps, indexed }: { deps: KnowledgeDeps & Cancellable; indexed: Indexed },
): Promise<void> {
  const { sql, clock } = deps
  const read = await readDocument(source, bytes).catch((error: Error) => error)
  if (read instanceof Error) {
    indexed.refused.push({ source, reason: read.message })
    return
  }
  const cut = passages(read.text)
  const meanings = await meaningsOf(cut, deps)
  await sql.db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ id: string }>(query`
      insert into knowledge_documents (collection, source, title, sha256, indexed_at)
      values (${collection}, ${source}, ${read.title}, ${sha256}, ${new Date(clock.now()).toISOString()})
      on conflict (collection, source) do update
        set title = excluded.title, sha256 = excluded.sha256, indexed_at = excluded.indexed_at
      returning id`)
    const id = rows[0]?.id
    await tx.execute(query`delete from knowledge_passages where document_id = ${id}`)
    for (const [position, { heading, text }] of cut.entries()) {
      const meaning = meanings?.[position]
      await tx.execute(query`
        insert into knowledge_passages (document_id, position, heading, text, meaning)
        values (${id}, ${position}, ${heading}, ${text}, ${meaning ? arrayOf(meaning) : null}::real[])`)
    }
  })
  indexed[isNew ? 'added' : 'changed'].push(source)
}

const BATCH = 32

async function meaningsOf(
  cut: readonly Passage[],
  { embeddings, signal }: KnowledgeDeps & Cancellable,
): Promise<Float32Array[] | null> {
  if (!embeddings) return null
  const vectors: Float32Array[] = []
  for (let start = 0; start < cut.length; start += BATCH) {
    const batch = cut.slice(start, start + BATCH).map(({ heading, text }) => `${heading} ${text}`.trim())
    vectors.push(...(await embeddings.embed(batch, { signal })))
  }
  return vectors
}

const arrayOf = (vector: Float32Array) => `{${vector.join(',')}}`
