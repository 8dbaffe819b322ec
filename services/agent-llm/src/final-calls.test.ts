import { randomUUID } from 'node:crypto'
import { Prompt } from '@convonet/contracts/agent'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { outcome } from '@convonet/kit/tools/outcome'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { someone, words } from './agent-under-test.ts'
import { replyDeps } from './graph-under-test.ts'
import { createToolHost } from './mcp-host.ts'
import { migrations } from './migrations.ts'
import { reply } from './reply.ts'
import { type Line, scriptedModel } from './scripted-model.ts'

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
  await sql.migrate('agent-llm', migrations)
}, 30_000)
afterAll(() => sql[Symbol.asyncDispose]())

const cancel = (id: string) => ({ call: 'cancel', args: { id } })
const ASKED = 'Do you want me to use cancel? Please say yes or no.'

/** A call with a model that follows the script, and a tool that cancels what it is told for good. */
async function call(lines: Line[]) {
  const cancelled: string[] = []
  const server = new McpServer({ name: 'test', version: '1' })
  const annotations = { destructiveHint: true }
  server.registerTool(
    'cancel',
    { inputSchema: z.object({ id: z.string() }), annotations },
    async ({ id }) => {
      cancelled.push(id)
      return outcome({ kind: 'cancelled' })
    },
  )
  server.registerTool('look', { annotations: { readOnlyHint: true, destructiveHint: false } }, async () =>
    outcome({ kind: 'seen' }),
  )
  const { model, seen } = scriptedModel(lines)
  const deps = await replyDeps(sql, { model, host: await createToolHost([server], { timeoutMs: 1000 }) })
  const callId = randomUUID()
  const caller = someone()
  let turns = 0
  const say = async (text: string, heard?: string) => {
    const interrupted = heard === undefined ? undefined : { turnId: `${callId}.${turns - 1}`, heard }
    const prompt = Prompt.parse({ callId, turnId: `${callId}.${turns++}`, text, interrupted })
    const events = []
    for await (const event of reply(prompt, deps, { caller, signal: new AbortController().signal })) {
      events.push(event)
    }
    return words(events)
  }
  return { say, cancelled, seen }
}

describe('what cannot be taken back', () => {
  it('is read back and done after a yes, without asking the model again', async () => {
    const { say, cancelled, seen } = await call([cancel('a'), 'It is cancelled.'])
    expect(await say('cancel a')).toBe(ASKED)
    expect(cancelled).toEqual([])
    expect(await say('yes')).toBe('It is cancelled.')
    expect(cancelled).toEqual(['a'])
    expect(seen).toHaveLength(2)
  })

  it.each(['no', 'wait, what time is it?'])('is not done after %j', async (answer) => {
    const { say, cancelled } = await call([cancel('a'), 'All right.', 'Hm?'])
    await say('cancel a')
    await say(answer)
    await say('yes')
    expect(cancelled).toEqual([])
  })

  it('is asked about again when the model changes what was agreed on', async () => {
    const { say, cancelled } = await call([cancel('a'), cancel('b'), 'Done.', 'Done.'])
    await say('cancel a')
    expect(await say('yes')).toBe(`Done. ${ASKED}`)
    expect(cancelled).toEqual(['a'])
    await say('yes')
    expect(cancelled).toEqual(['a', 'b'])
  })

  it('is not done because the model insists', async () => {
    const { say, cancelled } = await call([cancel('a'), cancel('a'), cancel('a'), cancel('a')])
    for (const words of ['cancel a', 'hm', 'what?', 'I do not know']) await say(words)
    expect(cancelled).toEqual([])
  })

  it.each(['', 'Do you want me', 'Do you want me to use can'])(
    'is asked about again when the yes came after %j, and done after the next one',
    async (heard) => {
      const { say, cancelled, seen } = await call([cancel('a'), 'It is cancelled.'])
      await say('cancel a')
      expect(await say('yes', heard)).toBe(ASKED)
      expect(cancelled).toEqual([])
      expect(await say('yes')).toBe('It is cancelled.')
      expect(cancelled).toEqual(['a'])
      expect(seen).toHaveLength(2)
    },
  )

  it('is done when the caller says yes before hearing how to answer', async () => {
    const { say, cancelled } = await call([cancel('a'), 'It is cancelled.'])
    await say('cancel a')
    expect(await say('yes', 'Do you want me to use cancel? Please')).toBe('It is cancelled.')
    expect(cancelled).toEqual(['a'])
  })

  it('waits while the rest of the turn is done and told', async () => {
    const { say, cancelled } = await call([{ call: 'look' }, cancel('a'), 'I have looked.'])
    expect(await say('look and cancel')).toBe(`I have looked. ${ASKED}`)
    expect(cancelled).toEqual([])
  })
})
