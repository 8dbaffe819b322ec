import { randomUUID } from 'node:crypto'
import { Prompt, type ReplyEvent } from '@convonet/contracts/agent'
import { createLog } from '@convonet/kit/process/log'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { createToolLedger } from '@convonet/kit/tools/tool-ledger'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { someone, words } from './agent-under-test.ts'
import { threadOf } from './conversation.ts'
import { createEverywhereServer } from './domains/everywhere/server.ts'
import { replyDeps } from './graph-under-test.ts'
import { createToolHost } from './mcp-host.ts'
import { migrations } from './migrations.ts'
import type { Desk } from './ports.ts'
import { answerOf } from './process-request.ts'
import { reply } from './reply.ts'
import { type Line, scriptedModel } from './scripted-model.ts'
import { transferContext } from './transfer-context.ts'

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
  await sql.migrate('agent-llm', migrations)
}, 30_000)
afterAll(() => sql[Symbol.asyncDispose]())

const DIRECTORY = [
  { id: 'support', title: 'Support', extensions: [{ extension: '2001', name: 'Ann', skills: [] }] },
  { id: 'sales', title: 'Sales', extensions: [{ extension: '2002', name: 'Ben', skills: [] }] },
]
const deskWith = (...there: string[]): Desk => ({
  departments: async () => DIRECTORY,
  isThere: async ({ extension }) => there.includes(extension),
})
const ask = (args: Record<string, unknown>): Line => ({ call: 'transfer_to_agent', args })

async function call(desk: Desk, lines: Line[]) {
  const ledger = createToolLedger(sql.db, 'agent_tool_writes')
  const log = createLog('test', 'silent')
  const knowledge = { replace: async () => Promise.reject(new Error('no')), search: async () => [] }
  const server = createEverywhereServer({ ledger, log, desk, webSearch: null, knowledge })
  const { model, seen } = scriptedModel(lines)
  const deps = await replyDeps(sql, { model, host: await createToolHost([server], { timeoutMs: 1000 }) })
  const callId = randomUUID()
  const caller = someone()
  let turns = 0
  async function* say(text: string): AsyncGenerator<ReplyEvent> {
    const prompt = Prompt.parse({ callId, turnId: `${callId}.${turns++}`, text })
    yield* reply(prompt, deps, { caller, signal: new AbortController().signal })
  }
  const context = async () => transferContext(caller, await deps.graph.history(threadOf(caller, callId)))
  const all = async (text: string) => {
    const events: ReplyEvent[] = []
    for await (const event of say(text)) events.push(event)
    return events
  }
  return { say, all, seen, context, caller }
}

const transfers = (events: readonly ReplyEvent[]) => events.filter(({ type }) => type === 'transfer')

describe('a transfer', () => {
  it('is one typed event, to somebody who is there', async () => {
    const { all } = await call(deskWith('2002'), [
      ask({ department: 'sales', reason: 'A new plan' }),
      'One moment.',
      'Yes?',
    ])
    expect(transfers(await all('sales please'))).toEqual([
      { type: 'transfer', extension: '2002', department: 'sales', reason: 'A new plan' },
    ])
    expect(transfers(await all('are you still there?'))).toEqual([])
  })

  it.each([
    [{}, 'nobody-there'],
    [{ department: 'Sales' }, 'nobody-there'],
    [{ department: 'kitchen' }, 'unknown-department'],
    [{ extension: '9999' }, 'unknown-department'],
    [{ extension: '2001; DROP' }, 'unknown-department'],
  ])('for %j is not made up: %s', async (args, kind) => {
    const { all, seen } = await call(deskWith(), [ask(args), 'I see.'])
    expect(transfers(await all('a person please'))).toEqual([])
    expect(seen[1]?.messages.at(-1)?.text).toContain(`"kind":"${kind}"`)
  })

  it('has the mark and the context of version 2 for its clients', async () => {
    const { say, context, caller } = await call(deskWith('2001'), [ask({ reason: 'a|b' }), 'One moment.'])
    const answer = await answerOf(say('a person please'), { tookMs: () => 5, context })
    expect(answer).toEqual({
      response: 'One moment.',
      transfer_marker: 'TRANSFER_INITIATED:2001|support|a/b',
      transfer_context: {
        conversation_history: [
          { role: 'user', content: 'a person please' },
          { role: 'assistant', content: 'One moment.' },
        ],
        user_id: caller.userId,
        user_name: caller.name,
        activities: [],
      },
      processing_time_ms: 5,
    })
  })

  it('leaves word where nobody is there', async () => {
    const { all } = await call(deskWith(), [
      { call: 'request_callback', args: { phone: '+15551234567', department: 'sales' } },
      'Noted.',
    ])
    expect(words(await all('call me back'))).toBe('Noted.')
    const { rows } = await sql.pool.query('select kind, phone, department, done_at from desk_messages')
    expect(rows).toEqual([{ kind: 'callback', phone: '+15551234567', department: 'sales', done_at: null }])
  })
})
