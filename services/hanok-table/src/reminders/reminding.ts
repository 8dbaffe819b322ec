import type { Clock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import type { Jobs } from '@convonet/kit/store/jobs'
import type { Sql } from '@convonet/kit/store/sql'
import type { Notifier } from '../ports.ts'

/** What reminding guests needs. */
export interface Reminding {
  sql: Sql
  jobs: Jobs
  clock: Clock
  log: Log
  notifier: Notifier
  /** Under which guests reach the house's pages; null where it has no public address. */
  publicUrl: string | null
}
