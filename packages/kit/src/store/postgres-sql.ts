import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Log } from '../process/log.ts'
import { AppError } from '../wire/app-error.ts'
import { readByteArraysFast } from './byte-arrays.ts'
import { migrate } from './migrate.ts'
import { serverAddress } from './server-address.ts'
import type { Sql } from './sql.ts'

const OLDEST = 15
/** Five services of this size stay well below a server's usual 100 connections. */
const POOL_SIZE = 10
const CONNECT_MS = 10_000

/** A server's database. `sslmode` and the like in the URL mean what they mean to libpq. */
export async function createPostgresSql({ url, log }: { url: string; log: Log }): Promise<Sql> {
  readByteArraysFast()
  const pool = new pg.Pool({
    connectionString: connectionString(url),
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    application_name: 'convonet',
  })
  pool.on('error', (error) => log.warn({ err: error }, 'Database connection lost'))
  try {
    await assertServer(pool, url)
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    kind: 'postgresql',
    pool,
    db: drizzle(pool),
    migrate: (service, migrations) => migrate(pool, service, migrations),
    [Symbol.asyncDispose]: () => pool.end(),
  }
}

async function assertServer(pool: pg.Pool, url: string): Promise<void> {
  const { rows } = await pool
    .query<{ server_version_num: string }>('show server_version_num')
    .catch((cause: Error) => {
      throw new AppError('upstream-failed', `No database at ${serverAddress(url)}: ${cause.message}`, {
        cause,
      })
    })
  const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000)
  if (version >= OLDEST) return
  throw new AppError(
    'conflict',
    `PostgreSQL ${OLDEST} or later is needed; ${serverAddress(url)} is ${version}`,
  )
}

// v2's URLs may name SQLAlchemy's driver, and pg alone would read `sslmode=require` as `verify-full`.
function connectionString(url: string): string {
  const plain = url.replace(/^postgres(ql)?\+\w+:/, 'postgresql:')
  if (!plain.includes('sslmode=') || plain.includes('uselibpqcompat=')) return plain
  return `${plain}&uselibpqcompat=true`
}
