import { createLog } from '@convonet/kit/process/log'
import { openSql } from '@convonet/kit/store/open-sql'
import type { Sql } from '@convonet/kit/store/sql'
import { CannotStart } from './cannot-start.ts'
import { keysFor } from './keys.ts'
import { environment, missingKeys, readAllConfigs, readRunConfig, type ServiceConfigs } from './settings.ts'

/** For commands that do one thing to the database and end. */
export async function withDatabase(
  work: (sql: Sql, configs: ServiceConfigs) => Promise<void>,
): Promise<void> {
  const { values, problems } = environment()
  const run = readRunConfig(values)
  if (!run.ok) throw new CannotStart([...problems, ...run.problems])
  const { DATABASE_URL, DATA_DIR } = run.settings
  const found = [...problems, ...missingKeys(run.settings, values)]
  if (found.length > 0) throw new CannotStart(found)

  const sql = await openSql({ databaseUrl: DATABASE_URL, dataDir: DATA_DIR, log: createLog('run', 'warn') })
  try {
    const services = readAllConfigs({ ...(await keysFor(run.settings)), ...values })
    if (!services.ok) throw new CannotStart(services.problems)
    await work(sql, services.settings)
  } finally {
    await sql[Symbol.asyncDispose]()
  }
}
