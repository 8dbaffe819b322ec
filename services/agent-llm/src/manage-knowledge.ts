import { systemClock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import type { Sql } from '@convonet/kit/store/sql'
import { sql as query } from 'drizzle-orm'
import { createLocalEmbeddings } from './adapters/local-embeddings.ts'
import type { AgentLlmConfig } from './config.ts'
import { createKnowledge, type Knowledge } from './knowledge/knowledge.ts'
import { READABLE } from './knowledge/read-document.ts'
import { migrations } from './migrations.ts'

export interface StoredDocument extends Record<string, unknown> {
  collection: string
  source: string
  title: string
  passages: number
}

/** The documents that the assistant may look things up in, for an operator's command. */
export interface ManagedKnowledge extends Pick<Knowledge, 'replace'>, AsyncDisposable {
  /** How the names of files end that can be read. */
  readable: readonly string[]
  list(): Promise<StoredDocument[]>
  /** Answers how many documents of the collection there were. */
  remove(collection: string): Promise<number>
}

export async function manageKnowledge(
  sql: Sql,
  { config, log }: { config: AgentLlmConfig; log: Log },
): Promise<ManagedKnowledge> {
  await sql.migrate('agent-llm', migrations)
  const embeddings = config.LOCAL_EMBEDDINGS ? createLocalEmbeddings({ log }) : null
  const { replace } = createKnowledge({ sql, clock: systemClock, embeddings })
  return {
    replace,
    readable: READABLE,

    async list() {
      const { rows } = await sql.db.execute<StoredDocument>(query`
        select collection, source, title, count(passage.id)::int as passages
        from knowledge_documents document left join knowledge_passages passage on passage.document_id = document.id
        group by document.id order by collection, source`)
      return rows
    },

    async remove(collection) {
      const { rowCount } = await sql.db.execute(
        query`delete from knowledge_documents where collection = ${collection}`,
      )
      return rowCount ?? 0
    },

    [Symbol.asyncDispose]: async () => embeddings?.[Symbol.asyncDispose](),
  }
}
