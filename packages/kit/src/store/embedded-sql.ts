import { existsSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { drizzle } from 'drizzle-orm/node-postgres'
import { type Clock, systemClock } from '../process/clock.ts'
import { every } from '../process/every.ts'
import type { Log } from '../process/log.ts'
import { AppError } from '../wire/app-error.ts'
import { lockFolder } from './folder-lock.ts'
import { migrate } from './migrate.ts'
import { pglitePool } from './pglite-pool.ts'
import { withTemplate } from './pglite-template.ts'
import type { Sql } from './sql.ts'
import { untar } from './untar.ts'

const VACUUM = { firstMs: 60_000, everyMs: 6 * 3_600_000 }

export interface EmbeddedSqlOptions {
  /** A folder of its own, made when missing, or `memory` for a database that leaves nothing behind. */
  dataDir: string
  log: Log
  clock?: Clock
}

/**
 * PostgreSQL inside this process. It never calls fsync: a killed process loses nothing it committed, a power cut may.
 * A folder serves one process at a time; the next one is refused with a `conflict` that names the first.
 */
export async function createEmbeddedSql(options: EmbeddedSqlOptions): Promise<Sql> {
  const { dataDir, log, clock = systemClock } = options
  const lock = dataDir === 'memory' ? null : await lockFolder(dataDir)
  try {
    const database = lock ? await openFolder(dataDir) : await openInMemory()
    const pool = pglitePool(database)
    pool.on('error', (error) => log.error({ err: error }, 'Embedded database failed'))
    // PGlite has no autovacuum: deleted rows would keep their space and the planner would know no sizes.
    const stopVacuum = every(clock, VACUUM, () => pool.query('vacuum (analyze)'), log)

    return {
      kind: 'pglite',
      pool,
      db: drizzle(pool),
      migrate: (service, migrations) => migrate(pool, service, migrations),
      async [Symbol.asyncDispose]() {
        stopVacuum()
        await pool.end()
        await database.close()
        await lock?.[Symbol.asyncDispose]()
      },
    }
  } catch (error) {
    await lock?.[Symbol.asyncDispose]()
    throw error
  }
}

async function openFolder(dataDir: string): Promise<PGlite> {
  const cluster = join(dataDir, 'database')
  if (!existsSync(cluster)) {
    const unfinished = `${cluster}.unfinished`
    await rm(unfinished, { recursive: true, force: true })
    await withTemplate((tar) => untar(tar, unfinished))
    await rename(unfinished, cluster)
  }
  if (!existsSync(join(cluster, 'PG_VERSION'))) throw new AppError('internal', `${cluster} holds no database`)
  return await open({ dataDir: cluster }).catch((cause: unknown) => {
    throw new AppError('internal', `The database in ${cluster} does not open`, { cause })
  })
}

const openInMemory = () => withTemplate(async (tar) => open({ loadDataDir: new Blob([await readFile(tar)]) }))

// With PostgreSQL's own 128 MB of buffers the process holds 150 MB more and is no faster: the system caches the files.
const open = (options: PGliteOptions) =>
  PGlite.create({
    ...options,
    extensions: { btree_gist },
    startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'],
  })
