import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import type { Database } from './sql.ts'

/**
 * A transaction that begins with a statement without values, both in one go: most of what a small transaction costs is the way to the
 * server and back.
 */
export async function beginningWith<T>(
  db: NodePgDatabase,
  statement: string,
  work: (tx: Database) => Promise<T>,
): Promise<T> {
  const client = await poolOf(db).connect()
  let lost: Error | undefined
  try {
    await client.query(`begin; ${statement}`)
    const done = await work(drizzle(client))
    await client.query('commit')
    return done
  } catch (error) {
    // A connection that cannot roll back is not used again.
    await client.query('rollback').catch((cause: Error) => {
      lost = cause
    })
    throw error
  } finally {
    client.release(lost)
  }
}

const poolOf = (db: NodePgDatabase): pg.Pool => (db as NodePgDatabase & { $client: pg.Pool }).$client
