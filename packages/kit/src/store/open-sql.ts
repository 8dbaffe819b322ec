import type { Log } from '../process/log.ts'
import { createEmbeddedSql } from './embedded-sql.ts'
import { createPostgresSql } from './postgres-sql.ts'
import type { Sql } from './sql.ts'

/** The server at `databaseUrl`, or without one the embedded database in `dataDir`. */
export function openSql(options: { databaseUrl?: string; dataDir: string; log: Log }): Promise<Sql> {
  const { databaseUrl, dataDir, log } = options
  return databaseUrl ? createPostgresSql({ url: databaseUrl, log }) : createEmbeddedSql({ dataDir, log })
}
