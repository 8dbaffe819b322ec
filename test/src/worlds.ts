import { randomBytes } from 'node:crypto'
import { createLog } from '@convonet/kit/process/log'
import { createEmbeddedSql } from '@convonet/kit/store/embedded-sql'
import { postgresProgram, startPostgres } from '@convonet/kit/testing/postgres'
import { redisProgram, startRedis } from '@convonet/kit/testing/redis'
import { KEY_NAMES } from '@convonet/run/keys'
import pg from 'pg'
import { type Domain, startDomain } from './domain.ts'

/** A running product and a way to look into its database behind its back. */
export interface World extends AsyncDisposable {
  domain: Domain
  /** Rows of one query. On the embedded database the product is stopped for it and started again. */
  rows<T>(query: string): Promise<T[]>
}

/** One process on embedded parts: what `npm start` gives. */
export async function oneProcess(env: Record<string, string> = {}): Promise<World> {
  const domain = await startDomain(env)
  return {
    domain,
    async rows<T>(query: string) {
      await domain.stop()
      const found = await readEmbedded<T>(domain.dataDir, query)
      await domain.startAgain()
      return found
    },
    [Symbol.asyncDispose]: () => domain[Symbol.asyncDispose](),
  }
}

/** Without the servers, journeys over five processes are skipped; `npm test` says what is missing. */
export const serversAreHere = Boolean(postgresProgram() && redisProgram())

/** Five processes behind the router, on PostgreSQL and Redis. */
export async function fiveProcesses(env: Record<string, string> = {}): Promise<World> {
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis()])
  const shared = { ...keys(), DATABASE_URL: postgres.url, REDIS_URL: redis.url, ...env }
  const domain = await startDomain(shared, 'domain')
  return {
    domain,
    rows: (query) => readServer(postgres.url, query),
    async [Symbol.asyncDispose]() {
      await domain[Symbol.asyncDispose]()
      await Promise.all([postgres[Symbol.asyncDispose](), redis[Symbol.asyncDispose]()])
    },
  }
}

const keys = () => Object.fromEntries(KEY_NAMES.map((name) => [name, randomBytes(32).toString('hex')]))

async function readEmbedded<T>(dataDir: string, query: string): Promise<T[]> {
  await using sql = await createEmbeddedSql({ dataDir, log: createLog('test', 'silent') })
  return (await sql.pool.query(query)).rows as T[]
}

async function readServer<T>(url: string, query: string): Promise<T[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query(query)).rows as T[]
  } finally {
    await client.end()
  }
}
