import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import { systemClock } from '@convonet/kit/process/clock'
import { createLog } from '@convonet/kit/process/log'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { joinTools, type ToolHost } from '../mcp-host.ts'
import { outsideServer } from './outside-server.ts'

const require = createRequire(import.meta.url)
const EVERYTHING = require.resolve('@modelcontextprotocol/server-everything/dist/index.js')
const log = createLog('test', 'silent')
const signal = new AbortController().signal
const meta = {
  'convonet/caller': { userId: randomUUID(), name: 'Dana', channel: 'web' as const },
  'convonet/turn': { id: 'a.1', timeZone: 'UTC', startedAt: 0 },
}
const nobody = { ...meta, 'convonet/caller': { userId: null, name: null, channel: 'web' as const } }

/** The example server of the protocol's own people, as a program beside us. */
describe('the example server that everybody tests with', () => {
  let host: ToolHost
  beforeAll(async () => {
    vi.stubEnv('ANTHROPIC_API_KEY', 'ours alone')
    vi.stubEnv('DATABASE_URL', 'ours alone')
    const server = outsideServer(
      {
        name: 'everything',
        tools: ['get-env', 'get-sum', 'gzip-file-as-resource'],
        callers: 'signed-in',
        way: {
          kind: 'stdio',
          command: process.execPath,
          args: [EVERYTHING, 'stdio'],
          env: { FOR_IT: 'a key' },
        },
      },
      { clock: systemClock, log },
    )
    host = joinTools([server], { timeoutMs: 10_000, onTwice: () => {} })
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await host?.[Symbol.asyncDispose]()
  })

  const untilThere = () => expect.poll(() => host.tools.length, { timeout: 30_000 }).toBe(3)
  async function call(name: string, args: Record<string, unknown> = {}): Promise<string> {
    const { content } = await host.call(name, args, { meta, signal })
    return content.flatMap((part) => (part.type === 'text' ? part.text : [])).join('')
  }

  it('does what it is allowed to and nothing else', async () => {
    await untilThere()
    expect(host.tools.map(({ name, readOnly }) => [name, readOnly])).toEqual([
      ['get-env', true],
      ['get-sum', true],
      ['gzip-file-as-resource', false],
    ])
    expect(await call('get-sum', { a: 19, b: 23 })).toContain('42')
    await expect(call('echo', { message: 'psst' })).rejects.toThrow('No server offers the tool echo')
  })

  it('has the variables that were named for it, and none of ours', async () => {
    const env = JSON.parse(await call('get-env'))
    expect(env.FOR_IT).toBe('a key')
    expect(Object.keys(env).filter((name) => !INHERITED.includes(name))).toEqual(['FOR_IT'])
  })

  it('works for nobody who has not signed in', async () => {
    const result = await host.call('get-sum', { a: 1, b: 1 }, { meta: nobody, signal })
    expect(result).toMatchObject({ isError: true })
  })

  it('is started again when it was killed', async () => {
    const pid = pidOf(EVERYTHING)
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => host.tools.length).toBe(0)
    await expect(call('get-sum', { a: 1, b: 1 })).rejects.toThrow('No server offers')
    await untilThere()
    expect(await call('get-sum', { a: 19, b: 23 })).toContain('42')
  })
})

/** What the protocol's SDK lets every program have. */
const INHERITED = ['HOME', 'LOGNAME', 'PATH', 'SHELL', 'TERM', 'USER']

/** Of our own child that runs this script. */
function pidOf(script: string): number {
  const lines = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
  const line = lines.split('\n').find((other) => other.includes(script))
  return Number.parseInt(line ?? '', 10)
}
