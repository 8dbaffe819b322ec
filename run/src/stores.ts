import { join } from 'node:path'
import type { Part } from '@convonet/contracts/parts'
import { listen } from '@convonet/kit/http/listen'
import { systemClock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import type { BlobStore } from '@convonet/kit/store/blobs'
import { createBossJobs } from '@convonet/kit/store/boss-jobs'
import type { Events } from '@convonet/kit/store/events'
import { createFolderBlobs } from '@convonet/kit/store/folder-blobs'
import type { Jobs } from '@convonet/kit/store/jobs'
import type { KeyValue } from '@convonet/kit/store/key-value'
import { createMemoryBlobs } from '@convonet/kit/store/memory-blobs'
import { openSharedState } from '@convonet/kit/store/open-shared-state'
import { openSql } from '@convonet/kit/store/open-sql'
import { serverAddress } from '@convonet/kit/store/server-address'
import type { Sql } from '@convonet/kit/store/sql'
import { AppError } from '@convonet/kit/wire/app-error'
import { fastify } from 'fastify'
import { CannotStart } from './cannot-start.ts'
import type { RunConfig } from './config.ts'

export interface Stores extends AsyncDisposable {
  sql: Sql
  keyValue: KeyValue
  events: Events
  jobs: Jobs
  blobs: BlobStore
}

/** Opens the stores and, for what `listens`, makes sure of the port meanwhile. Throws CannotStart with everything that is in the way. */
export async function openStores(config: RunConfig, log: Log, listens = true): Promise<Stores> {
  const [sql, shared, port] = await Promise.allSettled([
    openDatabase(config, log),
    openSharedState({ redisUrl: config.REDIS_URL, log, clock: systemClock }),
    listens ? assertFree(config.HOST, config.PORT) : undefined,
  ])
  const opened = [
    ...(shared.status === 'fulfilled' ? [shared.value.events, shared.value.keyValue] : []),
    ...(sql.status === 'fulfilled' ? [sql.value.jobs, sql.value.sql] : []),
  ]
  const close = async () => {
    for (const store of opened) await store[Symbol.asyncDispose]()
  }
  if (sql.status === 'fulfilled' && shared.status === 'fulfilled' && port.status === 'fulfilled') {
    return { ...sql.value, ...shared.value, blobs: openBlobs(config), [Symbol.asyncDispose]: close }
  }
  await close()
  throw new CannotStart(
    [sql, shared, port].flatMap((result) => (result.status === 'rejected' ? explain(result.reason) : [])),
  )
}

/** Jobs live in the database, and end before it does. */
async function openDatabase(
  { DATABASE_URL, DATA_DIR }: RunConfig,
  log: Log,
): Promise<{ sql: Sql; jobs: Jobs }> {
  const sql = await openSql({ databaseUrl: DATABASE_URL, dataDir: DATA_DIR, log })
  try {
    return { sql, jobs: await createBossJobs({ sql, log }) }
  } catch (error) {
    await sql[Symbol.asyncDispose]()
    throw error
  }
}

const openBlobs = ({ DATA_DIR }: RunConfig) =>
  DATA_DIR === 'memory' ? createMemoryBlobs() : createFolderBlobs(join(DATA_DIR, 'files'))

/** For the table at start. */
export function storeParts({ DATABASE_URL, DATA_DIR, REDIS_URL }: RunConfig): Part[] {
  const database = DATABASE_URL ? `PostgreSQL at ${serverAddress(DATABASE_URL)}` : `PGlite in ${DATA_DIR}`
  const shared = REDIS_URL ? `Redis at ${serverAddress(REDIS_URL)}` : 'memory of this process'
  return [
    { part: 'Database', servedBy: database, replacedBy: 'DATABASE_URL' },
    { part: 'Cache and events', servedBy: shared, replacedBy: 'REDIS_URL' },
    {
      part: 'Files',
      servedBy: DATA_DIR === 'memory' ? 'memory of this process' : `${DATA_DIR}/files`,
      replacedBy: 'DATA_DIR',
    },
  ]
}

export const storeChecks = ({ sql, keyValue }: Stores) => ({
  database: () =>
    sql.pool.query('select 1').then(
      () => null,
      () => 'does not answer',
    ),
  cache: () =>
    keyValue.ping().then(
      () => null,
      () => 'does not answer',
    ),
})

function explain(reason: unknown): string {
  if (reason instanceof AppError) return reason.message
  throw reason
}

/** Binds and lets go, with the explanation that the real server would give. */
async function assertFree(host: string, port: number): Promise<void> {
  const probe = await listen(fastify(), host, port)
  await probe.close(0)
}
