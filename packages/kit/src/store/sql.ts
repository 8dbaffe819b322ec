import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type pg from 'pg'

/**
 * One pool and one query builder over PGlite or PostgreSQL. On PGlite the pool holds a single connection: inside
 * `db.transaction` use only the `tx` handed in, or the process waits for itself.
 */
export interface Sql extends AsyncDisposable {
  pool: pg.Pool
  db: NodePgDatabase
  kind: 'pglite' | 'postgresql'
  /** Runs the service's migrations that have not run yet, under a lock, in its own history table. */
  migrate(service: string, migrations: readonly Migration[]): Promise<void>
}

/** What works inside a transaction as well as outside. */
export type Database = Pick<NodePgDatabase, 'select' | 'insert' | 'update' | 'delete' | 'execute' | '_'>

/** Forward only; `name` is its identity and sorts in order, for example `001-tasks`. */
export interface Migration {
  name: string
  sql: string
}
