import { createServer } from '@convonet/kit/http/server'
import { createLog } from '@convonet/kit/process/log'
import { expect, it } from 'vitest'
import { partsOfDomain } from './parts-of-domain.ts'

const database = { part: 'Database', servedBy: 'PostgreSQL', replacedBy: 'DATABASE_URL' }
const ear = { part: 'Listening', servedBy: 'Moonshine', replacedBy: 'LOCAL_STT_MODEL' }
const own = { demoPin: null, pinRequired: true, parts: [database] }

it('gathers the parts of every process, each once, and does without one that is away', async () => {
  const peer = await createServer({ log: createLog('test', 'silent') })
  peer.get('/api/parts', async () => ({ demoPin: 'x', pinRequired: false, parts: [database, ear] }))
  const url = await peer.listen({ port: 0 })

  expect(await partsOfDomain(own, [url, 'http://127.0.0.1:1'])).toEqual({ ...own, parts: [database, ear] })
  await peer.close()
})
