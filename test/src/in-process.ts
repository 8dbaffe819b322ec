import { randomBytes } from 'node:crypto'
import { listen } from '@convonet/kit/http/listen'
import { createServer } from '@convonet/kit/http/server'
import { systemClock } from '@convonet/kit/process/clock'
import { createLog } from '@convonet/kit/process/log'
import { SERVICE_NAMES } from '@convonet/kit/process/service'
import { createBossJobs } from '@convonet/kit/store/boss-jobs'
import { createMemoryBlobs } from '@convonet/kit/store/memory-blobs'
import { openSharedState } from '@convonet/kit/store/open-shared-state'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { compose } from '@convonet/run/compose'
import { KEY_NAMES } from '@convonet/run/keys'
import { readAllConfigs } from '@convonet/run/settings'

/** All five services inside this process, so that a test can look at their spans. */
export interface InProcess extends AsyncDisposable {
  url: string
  /** Resolves when no call is connected any more. */
  quiet(): Promise<void>
}

export async function openInProcess(): Promise<InProcess> {
  const log = createLog('test', 'silent')
  const draining = new AbortController()
  const sql = await openTestSql()
  const jobs = await createBossJobs({ sql, log })
  const state = await openSharedState({ log, clock: systemClock })
  const stores = { sql, jobs, blobs: createMemoryBlobs(), ...state }
  const surroundings = () => ({ ...stores, log, clock: systemClock, draining: draining.signal })
  const composition = await compose(SERVICE_NAMES, surroundings, settings())

  const app = await createServer({ log })
  for (const { routes } of composition.services) await app.register(routes)
  const { url, close } = await listen(app, '127.0.0.1', 0)

  return {
    url,
    async quiet() {
      while (app.websocketServer.clients.size > 0) await new Promise((next) => setTimeout(next, 10))
    },
    async [Symbol.asyncDispose]() {
      draining.abort()
      await close(1000)
      await composition[Symbol.asyncDispose]()
      await Promise.all([jobs, state.keyValue, state.events].map((part) => part[Symbol.asyncDispose]()))
      await sql[Symbol.asyncDispose]()
    },
  }
}

function settings() {
  const secret = () => randomBytes(32).toString('hex')
  const keys = Object.fromEntries(KEY_NAMES.map((name) => [name, secret()]))
  const reading = readAllConfigs({ ...keys, LOCAL_STT_MODEL: 'tiny' })
  if (!reading.ok) throw new Error(reading.problems.join('\n'))
  return reading.settings
}
