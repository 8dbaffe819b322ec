import { randomUUID } from 'node:crypto'
import { Prompt, type ReplyEvent } from '@convonet/contracts/agent'
import { manualClock } from '@convonet/kit/process/manual-clock'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { outcome } from '@convonet/kit/tools/outcome'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { someone, words } from './agent-under-test.ts'
import type { GraphDeps } from './graph.ts'
import { replyDeps } from './graph-under-test.ts'
import { createToolHost } from './mcp-host.ts'
import { migrations } from './migrations.ts'
import { reply } from './reply.ts'
import { type Line, scriptedModel } from './scripted-model.ts'

const clock = manualClock(Date.parse('2026-11-22T14:30:00-05:00'))
const look: Line = { call: 'look' }

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
  await sql.migrate('agent-llm', migrations)
}, 30_000)
afterAll(() => sql[Symbol.asyncDispose]())

interface Call {
  lines: Line[]
  tokens?: number
  work?: (signal: AbortSignal) => Promise<void>
  deps?: Partial<GraphDeps>
}

async function call({ lines, tokens = 0, work = async () => {}, deps = {} }: Call) {
  let looked = 0
  const server = new McpServer({ name: 'test', version: '1' })
  const annotations = { readOnlyHint: true, destructiveHint: false }
  server.registerTool('look', { annotations }, async ({ signal }) => {
    looked++
    await work(signal)
    return outcome({ kind: 'seen' })
  })
  const { model, seen } = scriptedModel(lines, { tokens })
  const host = await createToolHost([server], { timeoutMs: 600_000 })
  const under = await replyDeps(sql, { model, host, clock, ...deps })
  const callId = randomUUID()
  const say = async (onEvent: (event: ReplyEvent) => void = () => {}) => {
    const prompt = Prompt.parse({ callId, turnId: `${callId}.1`, text: 'go' })
    const events = []
    const options = { caller: someone(), signal: new AbortController().signal }
    for await (const event of reply(prompt, under, options)) {
      events.push(event)
      onEvent(event)
    }
    return words(events)
  }
  return { say, seen, looked: () => looked }
}

describe('a turn', () => {
  it('asks for tools six times and no more', async () => {
    const { say, looked } = await call({ lines: Array.from({ length: 20 }, () => look) })
    expect(await say()).toMatch(/^I am sorry/)
    expect(looked()).toBe(6)
  })

  it('ends when it has used up its tokens', async () => {
    const { say, seen } = await call({ lines: Array.from({ length: 20 }, () => look), tokens: 4000 })
    expect(await say()).toMatch(/^I am sorry/)
    expect(seen).toHaveLength(3)
  })

  it('ends with a plain sentence when its time is up, and its tool with it', async () => {
    let cancelled = false
    const hanging = (signal: AbortSignal) =>
      new Promise<void>((resolve) =>
        signal.addEventListener('abort', () => {
          cancelled = true
          resolve()
        }),
      )
    const { say } = await call({
      lines: [look, 'Never said.'],
      work: hanging,
      deps: { turnTimeoutMs: 30_000 },
    })
    const said = say((event) => {
      if (event.type === 'tool' && event.status === 'started') clock.advance(31_000)
    })
    expect(await said).toMatch(/I am sorry/)
    await expect.poll(() => cancelled).toBe(true)
  })

  it('tells the caller to wait for a slow tool, once', async () => {
    let finish = () => {}
    const slow = () => new Promise<void>((resolve) => (finish = resolve))
    const { say } = await call({ lines: [look, 'Here it is.'], work: slow })
    const said = say((event) => {
      if (event.type === 'tool' && event.status === 'started') setImmediate(() => clock.advance(1300))
      if (event.type === 'token' && event.text.startsWith('One moment')) finish()
    })
    expect(await said).toBe('One moment, please. Here it is.')
  })

  it('tells the caller so once in a turn, however many tools are slow', async () => {
    const slow = () =>
      new Promise<void>((resolve) =>
        setImmediate(() => {
          clock.advance(1300)
          resolve()
        }),
      )
    const { say } = await call({ lines: [look, look, 'Here it is.'], work: slow })
    expect(await say()).toBe('One moment, please. Here it is.')
  })
})
