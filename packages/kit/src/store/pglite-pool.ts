import type { PGlite } from '@electric-sql/pglite'
import { PglitePgConnection } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'
import { readByteArraysFast } from './byte-arrays.ts'

/** Waiting longer than this means, nearly always, that a transaction waits for the pool it holds. */
const PATIENCE_MS = 30_000

/**
 * The one `pg.Pool` of a PGlite database, with its single connection. A second pool over the same PGlite would share
 * its transactions: exactly one may exist.
 */
export function pglitePool(database: PGlite): pg.Pool {
  readByteArraysFast()
  class Client extends pg.Client {
    constructor() {
      super({
        user: 'postgres',
        database: 'postgres',
        connection: new Connection({ pglite: database }),
      } as object)
    }
  }
  return new pg.Pool({ max: 1, idleTimeoutMillis: 0, connectionTimeoutMillis: PATIENCE_MS, Client })
}

class Connection extends PglitePgConnection {
  // Drizzle sends an object of type parsers where the wire protocol has a list of type ids.
  override parse(query: { types?: unknown }): void {
    super.parse({ ...query, types: Array.isArray(query.types) ? query.types : undefined })
  }
}
