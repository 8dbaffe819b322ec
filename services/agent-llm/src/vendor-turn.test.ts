import { preferenceKey } from '@convonet/contracts/settings'
import { createLog } from '@convonet/kit/process/log'
import { createMemoryBlobs } from '@convonet/kit/store/memory-blobs'
import { createMemoryEvents } from '@convonet/kit/store/memory-events'
import { createMemoryKeyValue } from '@convonet/kit/store/memory-key-value'
import type { Sql } from '@convonet/kit/store/sql'
import { fakeSessions } from '@convonet/kit/testing/fake-sessions'
import { createMemoryJobs } from '@convonet/kit/testing/memory-jobs'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { someone, stillClock, talk, words } from './agent-under-test.ts'
import { agentLlmConfig } from './config.ts'
import { createAgentLlm } from './service.ts'
import { startWiretap, type Wiretap } from './testing/wiretap.ts'

const OUTAGE = { error: { message: 'oops' }, status: 500 }
const isGemini = (model: unknown) => String(model).startsWith('gemini')

const mock = new LLMock({ port: 0, strict: true, logLevel: 'silent' })
  .on({ userMessage: 'add milk', hasToolResult: true }, { content: 'Milk is on your list.' })
  .on(
    { userMessage: 'add milk' },
    { toolCalls: [{ name: 'create_todo', arguments: '{"title":"buy milk"}' }] },
  )
  .on({ userMessage: 'hello' }, ({ model }) => ({
    content: isGemini(model) ? 'Gemini here.' : 'Claude here.',
  }))
  .on({ userMessage: 'add bread' }, OUTAGE)
  .on({ userMessage: 'quickly', model: /claude/ }, { content: 'Late.' }, { streamingProfile: { ttft: 8000 } })
  .on({ userMessage: 'quickly' }, { content: 'At once.' })
  .on({ userMessage: 'are you there' }, ({ model }) => (isGemini(model) ? { content: 'I am.' } : OUTAGE))

let sql: Sql
let line: Wiretap
beforeAll(async () => {
  sql = await openTestSql()
  line = await startWiretap(await mock.start())
})
afterAll(async () => {
  await sql[Symbol.asyncDispose]()
  await line[Symbol.asyncDispose]()
  await mock.stop()
})

async function service(settings: Record<string, string> = {}) {
  const { url } = line
  const log = createLog('test', 'silent')
  const keyValue = createMemoryKeyValue(stillClock)
  const config = agentLlmConfig.parse({
    LOCAL_EMBEDDINGS: 'false',
    SERVICE_TOKEN_SECRET: 's'.repeat(32),
    ...{ ANTHROPIC_API_KEY: 'key', ANTHROPIC_BASE_URL: url, GOOGLE_API_KEY: 'key', GOOGLE_BASE_URL: url },
    ...settings,
  })
  const surroundings = {
    ...{ sql, log, keyValue, clock: stillClock },
    draining: new AbortController().signal,
    sessions: fakeSessions(),
    events: createMemoryEvents({ log, clock: stillClock }),
    jobs: createMemoryJobs(stillClock),
    blobs: createMemoryBlobs(),
  }
  const { agent, parts } = await createAgentLlm(surroundings, config)
  const caller = someone()
  const call = talk(agent, caller)
  const say = async (text: string) => {
    const events = await call.ask(call.prompt(text))
    const last = events.at(-1)
    return { said: words(events), by: last?.type === 'finished' ? last.provider : null, events }
  }
  return { say, caller, keyValue, parts }
}

describe('a turn with a vendor', () => {
  it('uses our tools and says who answered', async () => {
    const { say, parts } = await service()
    const { said, by, events } = await say('add milk')
    expect([said, by]).toEqual(['Milk is on your list.', 'claude'])
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'tool', name: 'create_todo', status: 'finished' }),
    )
    expect(parts[0]?.servedBy).toBe('claude-haiku-5-5, else gemini-3.5-flash-lite, else phrases, here')
  })

  it('is answered by the vendor that the caller chose the moment before', async () => {
    const { say, keyValue, caller } = await service()
    expect(await say('hello')).toMatchObject({ said: 'Claude here.', by: 'claude' })
    await keyValue.set(preferenceKey('llm', caller.userId ?? ''), 'gemini')
    expect(await say('hello')).toMatchObject({ said: 'Gemini here.', by: 'gemini' })
    await keyValue.set(preferenceKey('llm', caller.userId ?? ''), 'local')
    expect(await say('add milk')).toMatchObject({ by: 'local' })
  })

  it('has one answer when the first vendor is out of order', async () => {
    const { say } = await service()
    expect(await say('are you there')).toMatchObject({ said: 'I am.', by: 'gemini' })
  })

  it('is answered by the next vendor when the first is too slow, whose connection is closed', async () => {
    const { say } = await service({ FIRST_TOKEN_TIMEOUT_MS: '50' })
    const before = line.hungUp()
    expect(await say('quickly')).toMatchObject({ said: 'At once.', by: 'gemini' })
    await expect.poll(line.hungUp).toBe(before + 1)
  })

  it('is answered here when all of them are', async () => {
    const { say } = await service()
    expect(await say('add bread to my list')).toMatchObject({
      said: 'I added "bread" to your list.',
      by: 'local',
    })
  })
})
