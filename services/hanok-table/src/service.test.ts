import { createServer } from '@convonet/kit/http/server'
import { systemClock } from '@convonet/kit/process/clock'
import { createLog } from '@convonet/kit/process/log'
import { createMemoryBlobs } from '@convonet/kit/store/memory-blobs'
import { openSharedState } from '@convonet/kit/store/open-shared-state'
import { fakeSessions } from '@convonet/kit/testing/fake-sessions'
import { createMemoryJobs } from '@convonet/kit/testing/memory-jobs'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { expect, it } from 'vitest'
import { createHanokTable } from './service.ts'

it('says that it is well', async () => {
  const log = createLog('test', 'silent')
  const shared = await openSharedState({ log, clock: systemClock })
  await using sql = await openTestSql()
  const draining = new AbortController().signal
  const jobs = createMemoryJobs(systemClock)
  const stores = { ...shared, sql, jobs, blobs: createMemoryBlobs() }
  const surroundings = { ...stores, log, clock: systemClock, draining, sessions: fakeSessions() }
  await using service = await createHanokTable(surroundings, {})
  const app = await createServer({ log })
  await app.register(service.routes)
  expect((await app.inject('/hanok-table/health')).json()).toMatchObject({
    status: 'ok',
    service: 'hanok-table',
  })
  await app.close()
}, 30_000)
