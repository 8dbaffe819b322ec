import { createLog } from '../process/log.ts'
import { createEmbeddedSql } from '../store/embedded-sql.ts'
import type { Sql } from '../store/sql.ts'

/** An empty database in memory, for one test file. */
export const openTestSql = (): Promise<Sql> =>
  createEmbeddedSql({ dataDir: 'memory', log: createLog('test', 'silent') })
