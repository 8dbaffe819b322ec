import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createServer } from '../http/server.ts'
import { createServiceTokens } from '../http/service-token.ts'
import { systemClock } from '../process/clock.ts'
import { createLog } from '../process/log.ts'
import { mountToolServers } from './mount-tool-servers.ts'
import { outcome } from './outcome.ts'
import type { ToolLedger } from './tool-ledger.ts'
import { createToolServer } from './tool-server.ts'

const log = createLog('test', 'silent')
const owner = { userId: randomUUID(), name: 'Ada', email: 'ada@example.org', role: null }
const victim = { userId: randomUUID(), name: 'Bob', channel: 'web' }
const tokens = createServiceTokens('s'.repeat(32), systemClock)
const keys: string[] = []
let created = 0

const ledger = {
  once: async ({ turn }, work) => {
    keys.push(turn.id)
    return await work({} as never)
  },
} as Partial<ToolLedger> as ToolLedger

function noteServer() {
  created++
  const { server, read, write } = createToolServer({
    name: 'notes',
    instructions: 'Take notes.',
    log,
    ledger,
  })
  read('whose', z.object({}), {
    description: 'Says for whom it works',
    language: {},
    work: async (_, { userId, turn }) => outcome({ kind: 'told', userId, zone: turn.timeZone }),
  })
  write('note', z.object({ text: z.string() }), {
    description: 'Notes',
    language: {},
    work: async () => outcome({ kind: 'noted' }),
  })
  return server
}

let app: FastifyInstance
let url: URL
beforeAll(async () => {
  app = await createServer({ log })
  const sessions = { find: async (token: string) => (token === 'of-ada' ? owner : null), forget: () => {} }
  mountToolServers(app, { notes: noteServer }, { doors: { tokens, sessions }, clock: systemClock })
  await app.listen({ host: '127.0.0.1', port: 0 })
  url = new URL(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}/mcp/notes`)
})
afterAll(() => app.close())

async function connect(token: string) {
  const client = new Client({ name: 'test', version: '1' })
  const requestInit = { headers: { authorization: `Bearer ${token}` } }
  await client.connect(new StreamableHTTPClientTransport(url, { requestInit }))
  return client
}

const forged = {
  'convonet/caller': victim,
  'convonet/turn': { id: 'theirs.1', timeZone: 'Asia/Seoul', startedAt: 1 },
}

describe('tools over HTTP', () => {
  it('are listed with what an assistant has to know', async () => {
    const client = await connect('of-ada')
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(['whose', 'note'])
    expect(client.getInstructions()).toBe('Take notes.')
    await client.close()
  })

  it('work for the owner of the token, whoever the client says it is', async () => {
    const client = await connect('of-ada')
    const result = await client.callTool({ name: 'whose', arguments: {}, _meta: forged })
    expect(result.structuredContent).toMatchObject({ userId: owner.userId, zone: 'UTC' })
    await client.close()
  })

  it('know the zone of the caller and the same write again by what the client says', async () => {
    const client = await connect('of-ada')
    const _meta = { 'convonet/time-zone': 'Asia/Seoul', 'convonet/idempotency-key': 'one' }
    const whose = await client.callTool({ name: 'whose', arguments: {}, _meta })
    expect(whose.structuredContent).toMatchObject({ zone: 'Asia/Seoul' })
    for (const key of [_meta, _meta, undefined, undefined]) {
      await client.callTool({ name: 'note', arguments: { text: 'x' }, ...(key && { _meta: key }) })
    }
    expect(keys[0]).toBe(keys[1])
    expect(new Set(keys).size).toBe(3)
    await client.close()
  })

  it('believe our own services in whom they work for', async () => {
    const client = await connect(await tokens.sign({ service: 'agent-llm', caller: null }))
    const result = await client.callTool({ name: 'whose', arguments: {}, _meta: forged })
    expect(result.structuredContent).toMatchObject({ userId: victim.userId, zone: 'Asia/Seoul' })
    await client.close()
  })

  it.each([
    ['without a token', {}],
    ['with one that nobody knows', { authorization: 'Bearer of-eve' }],
    ['with a cookie', { cookie: 'convonet_session=of-ada' }],
  ])('are refused, and not even made, %s', async (_, headers) => {
    const before = created
    const payload = { jsonrpc: '2.0', id: 1, method: 'tools/list' }
    const response = await app.inject({ method: 'POST', url: '/mcp/notes', headers, payload })
    expect(response.statusCode).toBe(401)
    expect(response.headers['content-type']).toContain('application/problem+json')
    expect(created).toBe(before)
  })
})
