import type { SignedIn } from '@convonet/contracts/identity'
import { type Listening, listen } from '@convonet/kit/http/listen'
import { createServer } from '@convonet/kit/http/server'
import type { Clock } from '@convonet/kit/process/clock'
import { createLog, type Log } from '@convonet/kit/process/log'
import { createBossJobs } from '@convonet/kit/store/boss-jobs'
import { createMemoryBlobs } from '@convonet/kit/store/memory-blobs'
import { openSharedState } from '@convonet/kit/store/open-shared-state'
import type { Sql } from '@convonet/kit/store/sql'
import { fakeSessions } from '@convonet/kit/testing/fake-sessions'
import { hanokTableConfig } from '../config.ts'
import { createHanokTable } from '../service.ts'

/** The token of the staff. */
export const STAFF = 'staff'

/** The service on a port of its own, with its workers; several of them may share a database server. */
export interface Replica extends AsyncDisposable {
  readonly url: string
  /** What it logged as an error. */
  readonly errors: readonly string[]
  /** True while it ends and until it answers again. */
  readonly isRestarting: boolean
  restart(): Promise<void>
}

/** `openSql` opens the connections of this replica, which it closes where they are its own. */
export async function openReplica(
  openSql: () => Promise<Sql>,
  clock: Clock,
  ownsSql = true,
): Promise<Replica> {
  const errors: string[] = []
  const log = createLog('test', 'error', { write: (line: string) => void errors.push(line) })
  const start = () => run(openSql, { clock, log, ownsSql })
  let running = await start()
  let isRestarting = false
  return {
    errors,
    get url() {
      return running.listening.url
    },
    get isRestarting() {
      return isRestarting
    },
    async restart() {
      isRestarting = true
      await running.end()
      running = await start()
      isRestarting = false
    },
    [Symbol.asyncDispose]: () => running.end(),
  }
}

const GRACE_MS = 5000
const SETTINGS = { SERVICE_TOKEN_SECRET: 's'.repeat(32), HANOK_GUEST_WRITES: '0' }

async function run(
  openSql: () => Promise<Sql>,
  { clock, log, ownsSql }: { clock: Clock; log: Log; ownsSql: boolean },
): Promise<{ listening: Listening; end(): Promise<void> }> {
  const sql = await openSql()
  const jobs = await createBossJobs({ sql, log, pollMs: 50, pauseS: 0 })
  const shared = await openSharedState({ log, clock })
  const sessions = fakeSessions({ [STAFF]: SUPERVISOR })
  const ending = new AbortController()
  const stores = { ...shared, sql, jobs, blobs: createMemoryBlobs() }
  const surroundings = { ...stores, log, clock, sessions, draining: ending.signal }
  const service = await createHanokTable(surroundings, hanokTableConfig.parse(SETTINGS))
  const app = await createServer({ log })
  await app.register(service.routes)
  const listening = await listen(app, '127.0.0.1', 0)
  return {
    listening,
    async end() {
      ending.abort()
      await listening.close(GRACE_MS)
      await service[Symbol.asyncDispose]()
      await jobs[Symbol.asyncDispose]()
      if (ownsSql) await sql[Symbol.asyncDispose]()
    },
  }
}

const SUPERVISOR: SignedIn = {
  userId: '11111111-1111-4111-8111-111111111111',
  name: 'Sue',
  email: 'sue@example.org',
  role: 'supervisor',
}
