import { randomUUID } from 'node:crypto'
import { Prompt, type ReplyEvent } from '@convonet/contracts/agent'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { outcome } from '@convonet/kit/tools/outcome'
import type { BaseMessage } from '@langchain/core/messages'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { someone, words } from './agent-under-test.ts'
import { replyDeps } from './graph-under-test.ts'
import { createToolHost } from './mcp-host.ts'
import { migrations } from './migrations.ts'
import type { ChatModel } from './ports.ts'
import { reply } from './reply.ts'
import { scriptedModel } from './scripted-model.ts'

const CALL_TOOL = { call: 'wait' }

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
  await sql.migrate('agent-llm', migrations)
}, 30_000)
afterAll(() => sql[Symbol.asyncDispose]())

const nextTick = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A tool that does `work`, for everybody. */
function toolServer(work: (signal: AbortSignal) => Promise<void>) {
  const server = new McpServer({ name: 'test', version: '1' })
  server.registerTool('wait', { description: 'Waits' }, async ({ signal }) => {
    await work(signal)
    return outcome({ kind: 'waited', items: [] }, {})
  })
  return server
}

async function conversation(model: ChatModel, work: (signal: AbortSignal) => Promise<void> = async () => {}) {
  const host = await createToolHost([toolServer(work)], { timeoutMs: 1000 })
  const deps = await replyDeps(sql, { model, host })
  const callId = randomUUID()
  const caller = someone()
  let turns = 0

  const prompt = (text: string, interrupted?: Prompt['interrupted']) =>
    Prompt.parse({ callId, turnId: `${callId}.${turns++}`, text, interrupted })
  async function say(said: Prompt, signal = new AbortController().signal, onEvent = (_: ReplyEvent) => {}) {
    const events: ReplyEvent[] = []
    for await (const event of reply(said, deps, { caller, signal })) {
      events.push(event)
      onEvent(event)
    }
    return events
  }
  return { prompt, say }
}

const shown = (messages: readonly BaseMessage[] | undefined) =>
  messages?.map(
    (message) => `${message.getType()}: ${message.text || (message.type === 'ai' ? 'calls' : '')}`,
  )

describe('a reply', () => {
  it('streams what the model says and ends with who said it', async () => {
    const { prompt, say } = await conversation(scriptedModel(['Good day to you.']).model)
    expect(await say(prompt('hello'))).toEqual([
      { type: 'token', text: 'Good ' },
      { type: 'token', text: 'day ' },
      { type: 'token', text: 'to ' },
      { type: 'token', text: 'you.' },
      {
        type: 'finished',
        provider: 'scripted',
        model: 'test',
        domain: 'test',
        inputTokens: 0,
        outputTokens: 0,
      },
    ])
  })

  it('loses no token with many callers at once', async () => {
    const line = Array.from({ length: 30 }, (_, index) => `word${index}`).join(' ')
    const replies = Array.from({ length: 20 }, async () => {
      const { prompt, say } = await conversation(scriptedModel([CALL_TOOL, line]).model)
      return words(await say(prompt('go')))
    })
    expect(new Set(await Promise.all(replies))).toEqual(new Set([line]))
  })

  it('is a plain sentence when the model fails, and the talk goes on', async () => {
    const { model, seen } = scriptedModel([new Error('socket hang up: key sk-123'), 'Here I am.'])
    const { prompt, say } = await conversation(model)
    expect(words(await say(prompt('hello')))).toBe('Sorry, I had a problem just now. Please say that again.')
    expect(words(await say(prompt('hello?')))).toBe('Here I am.')
    expect(shown(seen[1]?.messages)).toHaveLength(3)
  })

  it('is a plain sentence when the model says nothing', async () => {
    const { prompt, say } = await conversation(scriptedModel(['']).model)
    expect(words(await say(prompt('hello')))).toMatch(/^I am sorry/)
  })

  it('is a plain sentence when the model never stops calling tools', async () => {
    const { prompt, say } = await conversation(
      scriptedModel(Array.from({ length: 50 }, () => CALL_TOOL)).model,
    )
    expect(words(await say(prompt('hello')))).toMatch(/^I am sorry/)
  })

  it('tells the model of a tool that failed, without its words', async () => {
    const { model, seen } = scriptedModel([CALL_TOOL, 'That did not work.'])
    const { prompt, say } = await conversation(model, async () => {
      throw new Error('password=hunter2')
    })
    const events = await say(prompt('go'))
    expect(events.find((event) => event.type === 'tool' && event.status === 'failed')).toBeDefined()
    expect(words(events)).toBe('That did not work.')
    expect(JSON.stringify(seen)).not.toContain('hunter2')
  })
})

describe('barge-in', () => {
  it('leaves of a finished answer what was heard', async () => {
    const { model, seen } = scriptedModel(['One two three four five.', 'Yes?'])
    const { prompt, say } = await conversation(model)
    const first = prompt('count')
    await say(first)
    await say(prompt('stop', { turnId: first.turnId, heard: 'One two' }))
    expect(shown(seen[1]?.messages)).toEqual(['human: count', 'ai: One two—', 'human: stop'])
  })

  it('leaves of an answer cut off in the middle what was heard', async () => {
    const { model, seen } = scriptedModel(['One two three four five.', 'Yes?'], { pause: nextTick })
    const { prompt, say } = await conversation(model)
    const first = prompt('count')
    const barge = new AbortController()
    const cut = say(first, barge.signal, (event) => {
      if (event.type === 'token' && event.text === 'three ') barge.abort(new Error('barged in'))
    })
    await expect(cut).rejects.toThrow('barged in')
    await say(prompt('stop', { turnId: first.turnId, heard: 'One two' }))
    expect(shown(seen[1]?.messages)).toEqual(['human: count', 'ai: One two—', 'human: stop'])
  })

  it('during a tool reaches the tool and leaves a well-formed conversation', async () => {
    const { model, seen } = scriptedModel([CALL_TOOL, 'Yes?'])
    let reach = () => {}
    const reached = new Promise<void>((resolve) => {
      reach = resolve
    })
    const { prompt, say } = await conversation(model, async (signal) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      reach()
    })
    const first = prompt('go')
    const barge = new AbortController()
    const cut = say(first, barge.signal, (event) => {
      if (event.type === 'tool') barge.abort(new Error('barged in'))
    })
    await expect(cut).rejects.toThrow('barged in')
    await reached
    await say(prompt('stop', { turnId: first.turnId, heard: '' }))
    expect(shown(seen[1]?.messages)).toEqual(['human: go', 'ai: calls', 'tool: cancelled', 'human: stop'])
  })

  it('sent again as the same turn goes on where it was', async () => {
    const { model, seen } = scriptedModel([CALL_TOOL, 'One two three.', 'Four five.'], { pause: nextTick })
    let uses = 0
    const { prompt, say } = await conversation(model, async () => {
      uses++
    })
    const first = prompt('count')
    const barge = new AbortController()
    const cut = say(first, barge.signal, (event) => {
      if (event.type === 'token') barge.abort(new Error('gone'))
    })
    await expect(cut).rejects.toThrow('gone')
    expect(words(await say(first))).toBe('Four five.')
    expect(shown(seen[2]?.messages)).toEqual(['human: count', 'ai: calls', expect.stringContaining('tool: ')])
    expect(uses).toBe(1)
  })
})
