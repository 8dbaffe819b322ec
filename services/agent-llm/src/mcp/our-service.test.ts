import { randomUUID } from 'node:crypto'
import { type Listening, listen } from '@convonet/kit/http/listen'
import { createServer } from '@convonet/kit/http/server'
import { createServiceTokens } from '@convonet/kit/http/service-token'
import { type Clock, systemClock } from '@convonet/kit/process/clock'
import { createLog } from '@convonet/kit/process/log'
import { fakeSessions } from '@convonet/kit/testing/fake-sessions'
import { freePort } from '@convonet/kit/testing/server-process'
import { mountToolServers } from '@convonet/kit/tools/mount-tool-servers'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { afterEach, describe, expect, it } from 'vitest'
import { joinTools } from '../mcp-host.ts'
import { ourService } from './our-service.ts'
import { supervised } from './supervised.ts'

const log = createLog('test', 'silent')
const tokens = createServiceTokens('s'.repeat(32), systemClock)
/** Ten times as fast as real time, since sockets cannot be told the time. */
const hasty: Clock = { now: systemClock.now, after: (ms, task) => systemClock.after(ms / 10, task) }
const caller = { userId: randomUUID(), name: 'Dana', channel: 'web' as const }
const meta = { 'convonet/caller': caller, 'convonet/turn': { id: 'a.1', timeZone: 'UTC', startedAt: 0 } }
const signal = new AbortController().signal

const started: Listening[] = []
afterEach(async () => {
  for (const listening of started.splice(0)) await listening.close(0)
})

interface Seen {
  meta?: unknown
  lists: number
  running: number
  aborted: number
}

/** Another service of ours in its own process, as far as a socket shows. */
async function start(port: number, seen: Seen, more: string[] = []): Promise<Listening> {
  const app = await createServer({ log })
  app.addHook('preHandler', async ({ body }) => {
    if (JSON.stringify(body ?? '').includes('tools/list')) seen.lists++
  })
  const create = () => {
    const server = new McpServer({ name: 'tables', version: '1' }, { instructions: 'Be kind.' })
    server.registerTool('whose', {}, async ({ _meta }) => {
      seen.meta = _meta
      return { content: [{ type: 'text', text: 'yours' }], _meta: { 'convonet/card': { title: 'Table' } } }
    })
    server.registerTool('wait', { _meta: { 'convonet/timeout-ms': 400 } }, ({ signal }) => {
      seen.running++
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          seen.aborted++
          reject(signal.reason)
        })
      })
    })
    for (const name of more) server.registerTool(name, {}, async () => ({ content: [] }))
    return server
  }
  const doors = { tokens, sessions: fakeSessions() }
  mountToolServers(app, { tables: create }, { doors, clock: systemClock })
  const listening = await listen(app, '127.0.0.1', port)
  started.push(listening)
  return listening
}

async function joined() {
  const port = await freePort()
  const open = () => ourService(`http://127.0.0.1:${port}/mcp/tables`, tokens)
  const source = supervised({ name: 'tables', open, clock: hasty, log, trusted: true })
  const host = joinTools([source], { timeoutMs: 5000, onTwice: () => {} })
  const names = () => host.tools.map(({ name }) => name)
  return { port, host, names }
}

describe('a service of ours in another process', () => {
  it('is told who calls, and believed', async () => {
    const { port, host, names } = await joined()
    await using _ = host
    const seen: Seen = { lists: 0, running: 0, aborted: 0 }
    await start(port, seen)
    await expect.poll(names).toEqual(['whose', 'wait'])
    expect(host.domains.get('tables')).toEqual({ instructions: 'Be kind.' })
    const result = await host.call('whose', {}, { meta, signal })
    expect(result._meta).toEqual({ 'convonet/card': { title: 'Table' } })
    expect(seen.meta).toMatchObject(meta)
  })

  it('stops working on a call that is called off, or that takes longer than its tool may', async () => {
    const { port, host, names } = await joined()
    await using _ = host
    const seen: Seen = { lists: 0, running: 0, aborted: 0 }
    await start(port, seen)
    await expect.poll(names).toContain('wait')

    const barge = new AbortController()
    const calledOff = host.call('wait', {}, { meta, signal: barge.signal })
    await expect.poll(() => seen.running).toBe(1)
    barge.abort(new Error('barged in'))
    await expect(calledOff).rejects.toThrow('barged in')
    await expect.poll(() => seen.aborted).toBe(1)

    await expect(host.call('wait', {}, { meta, signal })).rejects.toThrow('timed out')
    await expect.poll(() => seen.aborted).toBe(2)
    expect(names()).toEqual(['whose', 'wait'])
    expect(seen.lists).toBe(1)
  })

  it('may start late and start again, with other tools', async () => {
    const { port, host, names } = await joined()
    await using _ = host
    const seen: Seen = { lists: 0, running: 0, aborted: 0 }
    expect(names()).toEqual([])
    const first = await start(port, seen)
    await expect.poll(names).toEqual(['whose', 'wait'])

    await first.close(0)
    await expect(host.call('whose', {}, { meta, signal })).rejects.toThrow()
    await expect.poll(names).toEqual([])
    await start(port, seen, ['book'])
    await expect.poll(names, { timeout: 5000 }).toEqual(['whose', 'wait', 'book'])
    await host.call('book', {}, { meta, signal })
  })
})
