import type { Sql } from '@convonet/kit/store/sql'
import { sql as query } from 'drizzle-orm'
import type { Cancellable, SentenceEmbeddings } from '../ports.ts'

export interface Found {
  /** Of the passage. */
  id: string
  title: string
  source: string
  heading: string
  text: string
}

export interface SearchDeps {
  sql: Sql
  embeddings: SentenceEmbeddings | null
}

type Search = (question: string, options: Cancellable & { most: number }) => Promise<Found[]>

const CANDIDATES = 20
/** Cosines below this are about something else. */
const CLOSE_ENOUGH = 0.35

/**
 * Passages by their words (full text) and by their meaning (cosine, in the database where it has pgvector, here where not), the
 * two rankings made one by reciprocal rank fusion. A few words in common, or a likeness by chance, find nothing.
 */
export function createPassageSearch({ sql, embeddings }: SearchDeps): Search {
  let vectors: boolean | undefined
  return async (question, { most, signal }) => {
    const byWords = await rankedByWords(sql, question)
    const [meaning] = embeddings ? await embeddings.embed([question], { signal }) : []
    signal.throwIfAborted()
    vectors ??= await hasVectors(sql)
    const byMeaning = meaning ? await rankedByMeaning(sql, meaning, vectors) : []
    const best = fused([byWords, byMeaning]).slice(0, most)
    return best.length > 0 ? await passagesOf(sql, best) : []
  }
}

async function rankedByWords({ db }: Sql, question: string): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(query`
    with asked as (
      select to_tsquery('english', nullif(string_agg(quote_literal(lexeme), ' | '), '')) as any_word,
        count(*) as words
      from unnest(to_tsvector('english', ${question}))
    )
    select passage.id
    from knowledge_passages passage, asked
    where passage.words @@ asked.any_word
      and (select count(*) from unnest(tsvector_to_array(to_tsvector('english', ${question}))) word
           where passage.words @@ quote_literal(word)::tsquery) >= least(2, asked.words)
    order by ts_rank_cd(passage.words, asked.any_word) desc
    limit ${CANDIDATES}`)
  return rows.map(({ id }) => id)
}

async function rankedByMeaning(sql: Sql, meaning: Float32Array, inDatabase: boolean): Promise<string[]> {
  return inDatabase ? rankedThere(sql, meaning) : rankedHere(sql, meaning)
}

async function rankedThere({ db }: Sql, meaning: Float32Array): Promise<string[]> {
  const asked = `[${meaning.join(',')}]`
  const { rows } = await db.execute<{ id: string }>(query`
    select id from (
      select id, meaning::vector <=> ${asked}::vector as distance from knowledge_passages where meaning is not null
    ) near
    where distance <= ${1 - CLOSE_ENOUGH} order by distance limit ${CANDIDATES}`)
  return rows.map(({ id }) => id)
}

async function rankedHere({ db }: Sql, meaning: Float32Array): Promise<string[]> {
  const { rows } = await db.execute<{ id: string; meaning: number[] }>(
    query`select id, meaning from knowledge_passages where meaning is not null`,
  )
  return rows
    .map((row) => ({
      id: row.id,
      closeness: row.meaning.reduce((sum, x, i) => sum + x * (meaning[i] ?? 0), 0),
    }))
    .filter(({ closeness }) => closeness >= CLOSE_ENOUGH)
    .toSorted((a, b) => b.closeness - a.closeness)
    .slice(0, CANDIDATES)
    .map(({ id }) => id)
}

async function hasVectors({ db }: Sql): Promise<boolean> {
  const { rows } = await db.execute(query`select 1 from pg_type where typname = 'vector'`)
  return rows.length > 0
}

// The constant of the paper (Cormack, Clarke and Büttcher, SIGIR 2009).
const RANK_CONSTANT = 60

/** Passages that stand high in one ranking, or well in both, come first. */
function fused(rankings: readonly (readonly string[])[]): string[] {
  const scores = new Map<string, number>()
  for (const ranking of rankings) {
    for (const [rank, id] of ranking.entries()) {
      scores.set(id, (scores.get(id) ?? 0) + 1 / (RANK_CONSTANT + rank + 1))
    }
  }
  return Array.from(scores)
    .toSorted(([, a], [, b]) => b - a)
    .map(([id]) => id)
}

async function passagesOf({ db }: Sql, ids: readonly string[]): Promise<Found[]> {
  const wanted = query.join(
    ids.map((id) => query`${id}::uuid`),
    query`, `,
  )
  const { rows } = await db.execute<Found & Record<string, unknown>>(query`
    select passage.id, document.title, document.source, passage.heading, passage.text
    from knowledge_passages passage join knowledge_documents document on document.id = passage.document_id
    where passage.id in (${wanted})`)
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}
