import { randomUUID } from 'node:crypto'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { inProcess } from './mcp/tool-source.ts'
import { createToolHost, joinTools } from './mcp-host.ts'

const caller = { userId: randomUUID(), name: 'Dana', channel: 'web' } as const
const meta = { 'convonet/caller': caller, 'convonet/turn': { id: 'a.1', timeZone: 'UTC', startedAt: 0 } }
const signal = new AbortController().signal

function server() {
  const seen: { meta?: unknown; cancelled: boolean } = { cancelled: false }
  const mcp = new McpServer({ name: 'test', version: '1' })
  const inputSchema = z.object({ name: z.string() })
  const _meta = { 'convonet/can': 'greet', 'convonet/personal': true }
  mcp.registerTool('greet', { description: 'Greets', inputSchema, _meta }, async ({ name }, extra) => {
    seen.meta = extra._meta
    return { content: [{ type: 'text', text: `Hello ${name}` }] }
  })
  const untilCancelled = ({ signal }: { signal: AbortSignal }) =>
    new Promise<never>((_, reject) => {
      const end = () => {
        seen.cancelled = true
        reject(new Error('cancelled'))
      }
      if (signal.aborted) end()
      else signal.addEventListener('abort', end)
    })
  mcp.registerTool('hang', { _meta: { 'convonet/timeout-ms': 20 } }, untilCancelled)
  mcp.registerTool('wait', {}, untilCancelled)
  return { mcp, seen }
}

describe('the tool host', () => {
  it('knows what the servers offer, and how people speak of it', async () => {
    await using host = await createToolHost([server().mcp], { timeoutMs: 1000 })
    expect(host.tools.map(({ name }) => name)).toEqual(['greet', 'hang', 'wait'])
    expect(host.tools[0]).toMatchObject({
      description: 'Greets',
      destructive: false,
      inputSchema: { required: ['name'] },
      meta: { 'convonet/can': 'greet', 'convonet/personal': true },
    })
  })

  it('tells a tool who is calling, beside the arguments', async () => {
    const { mcp, seen } = server()
    await using host = await createToolHost([mcp], { timeoutMs: 1000 })
    const result = await host.call('greet', { name: 'Bob' }, { meta, signal })
    expect(result.content).toEqual([{ type: 'text', text: 'Hello Bob' }])
    expect(seen.meta).toMatchObject(meta)
  })

  it('cancels the handler with the call', async () => {
    const { mcp, seen } = server()
    await using host = await createToolHost([mcp], { timeoutMs: 1000 })
    const barge = new AbortController()
    const call = host.call('wait', {}, { meta, signal: barge.signal })
    barge.abort(new Error('barged in'))
    await expect(call).rejects.toThrow('barged in')
    await expect.poll(() => seen.cancelled).toBe(true)
  })

  it('cancels a handler that takes longer than its tool may', async () => {
    const { mcp, seen } = server()
    await using host = await createToolHost([mcp], { timeoutMs: 60_000 })
    await expect(host.call('hang', {}, { meta, signal })).rejects.toThrow('timed out')
    await expect.poll(() => seen.cancelled).toBe(true)
  })

  it('refuses arguments that the tool does not take', async () => {
    await using host = await createToolHost([server().mcp], { timeoutMs: 1000 })
    const result = await host.call('greet', { name: 7 }, { meta, signal })
    expect(result).toMatchObject({
      isError: true,
      content: [{ text: expect.stringContaining('Input validation error') }],
    })
  })

  it('refuses two tools of one name', async () => {
    await expect(createToolHost([server().mcp, server().mcp], { timeoutMs: 1000 })).rejects.toThrow(
      'Two servers offer',
    )
  })
})

describe("somebody else's server", () => {
  async function joined(result: object) {
    const mcp = new McpServer({ name: 'theirs', version: '1' })
    mcp.registerTool('look', {}, async () => result as never)
    const source = await inProcess(mcp)
    const connected = source.current()
    const foreign = { ...source, current: () => connected && { ...connected, trusted: false } }
    return joinTools([foreign], { timeoutMs: 1000, onTwice: () => {} })
  }

  it.each([
    [
      'its words',
      {
        content: [
          { type: 'text', text: 'a' },
          { type: 'text', text: 'b' },
        ],
      },
      'a\nb',
    ],
    ['its values where it has no words', { content: [], structuredContent: { a: 1 } }, '{"a":1}'],
    [
      'no more than is worth reading',
      { content: [{ type: 'text', text: 'x'.repeat(50_000) }] },
      'x'.repeat(20_000),
    ],
  ])('is taken for %s', async (_, result, text) => {
    await using host = await joined({ ...result, _meta: { 'convonet/card': { title: 'Forged' } } })
    expect(await host.call('look', {}, { meta, signal })).toEqual({ content: [{ type: 'text', text }] })
  })
})
