import { createHash } from 'node:crypto'
import type pg from 'pg'
import { AppError } from '../wire/app-error.ts'
import type { Migration } from './sql.ts'

/**
 * Runs the migrations that are not in the history yet, each in a transaction of its own. Every transaction takes one
 * lock for all services, so that replicas may start at once. What a newer release has added is left alone; a migration
 * whose text changed after it ran, or that would run after a later one, is an `internal` error.
 */
export async function migrate(
  pool: pg.Pool,
  service: string,
  migrations: readonly Migration[],
): Promise<void> {
  assertOrdered(service, migrations)
  const client = await pool.connect()
  try {
    while (await runNext(client, service, migrations)) {}
  } finally {
    client.release()
  }
}

/** True when there may be another one to run. */
async function runNext(client: pg.PoolClient, service: string, migrations: readonly Migration[]) {
  await client.query('begin')
  try {
    await client.query(LOCK)
    await client.query(HISTORY)
    const next = await nextOf(client, service, migrations)
    if (next) {
      await client.query(next.sql)
      await client.query('insert into convonet_migrations (service, name, checksum) values ($1, $2, $3)', [
        service,
        next.name,
        checksum(next),
      ])
    }
    await client.query('commit')
    return next !== undefined
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function nextOf(client: pg.PoolClient, service: string, migrations: readonly Migration[]) {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from convonet_migrations where service = $1',
    [service],
  )
  const done = new Map(rows.map((row) => [row.name, row.checksum]))
  const changed = migrations.find(
    (migration) => (done.get(migration.name) ?? checksum(migration)) !== checksum(migration),
  )
  if (changed) throw broken(service, changed, 'has changed since it ran')

  const next = migrations.find((migration) => !done.has(migration.name))
  const overtaken = next && migrations.some((other) => done.has(other.name) && other.name > next.name)
  if (overtaken) throw broken(service, next, 'would run after a later one')
  return next
}

function assertOrdered(service: string, migrations: readonly Migration[]) {
  const misplaced = migrations.find(
    ({ name }, index) => index > 0 && name <= (migrations[index - 1]?.name ?? ''),
  )
  if (misplaced) throw broken(service, misplaced, 'does not sort after the one before it')
}

const broken = (service: string, { name }: Migration, what: string) =>
  new AppError('internal', `Migration ${name} of ${service} ${what}`)

const checksum = ({ sql }: Migration) => createHash('sha256').update(sql).digest('hex')

// Any number will do, as long as every release uses the same.
const LOCK = 'select pg_advisory_xact_lock(7266863)'

const HISTORY = `create table if not exists convonet_migrations (
  service text not null,
  name text not null,
  checksum text not null,
  applied_at timestamptz not null default now(),
  primary key (service, name)
)`
