import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

const running: ChildProcess[] = []
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'process-'))
})
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  }
  rmSync(folder, { recursive: true, force: true })
})

/** A service from the bundle, with nothing of this machine's environment that could matter. */
function start(env: Record<string, string>, ...names: string[]) {
  const child = spawn(process.execPath, ['run/start.mjs', 'serve', ...names], {
    env: { PATH: process.env.PATH, DATA_DIR: folder, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    output += text
  })
  return {
    child,
    output: () => output,
    ended: async () =>
      (child.exitCode ?? child.signalCode ?? (await once(child, 'exit'))[0]) as number | string,
    async url() {
      await vi.waitFor(() => expect(output).toContain('listening'), { timeout: 60_000, interval: 50 })
      return /"url":"([^"]+)"/.exec(output)?.[1] ?? ''
    },
  }
}

it('names everything that is in the way at once, without a stack, and exits with 1', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port } = taken.address() as { port: number }
  const { ended, output } = start(
    {
      PORT: String(port),
      DATABASE_URL: 'postgresql://somebody:hush@127.0.0.1:1/convonet',
      REDIS_URL: 'redis://:hush@127.0.0.1:1',
      LOCAL_STT_MODEL: 'huge',
      LOG_LEVLE: 'info',
    },
    'voice-gateway',
  )
  expect(await ended()).toBe(1)
  taken.close()
  for (const problem of [
    'LOG_LEVLE: nothing reads this; did you mean LOG_LEVEL?',
    'SERVICE_TOKEN_SECRET: must be given with DATABASE_URL',
    'PIN_HASH_KEY: must be given with DATABASE_URL',
    'SESSION_SECRET: must be given with DATABASE_URL',
    'JWT_SECRET_KEY: must be given with DATABASE_URL',
    'AGENT_LLM_URL: voice-gateway needs',
    'CALL_CENTER_URL: voice-gateway needs',
    'LOCAL_STT_MODEL: ',
    `Port ${port} on 127.0.0.1 is taken`,
    'No database at 127.0.0.1:1/convonet',
    'No Redis at 127.0.0.1:1',
  ]) {
    expect(output()).toContain(`\n  - ${problem}`)
  }
  expect(output()).not.toMatch(/hush|\n {4}at |node:/)
})

/** Most services want to know where the call centre is. */
const elsewhere = { CALL_CENTER_URL: 'http://127.0.0.1:1' }

it('refuses a folder that cannot be written', async () => {
  const { ended, output } = start({ ...elsewhere, DATA_DIR: '/etc/hostname/data' }, 'hanok-table')
  expect(await ended()).toBe(1)
  expect(output()).toMatch(/^\nConvonet cannot start:\n {2}- [^\n]*\/etc\/hostname\/data[^\n]*\n\n$/)
})

it('keeps its folder to itself, lets the next one in when it was killed, and ends with 0 when told to', async () => {
  const first = start(elsewhere, 'hanok-table')
  await first.url()
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600)

  const second = start(elsewhere, 'hanok-table')
  expect(await second.ended()).toBe(1)
  expect(second.output()).toContain(`in use by process ${first.child.pid}`)

  first.child.kill('SIGKILL')
  await first.ended()
  const third = start(elsewhere, 'hanok-table', 'crm-integration')
  expect(await fetch(`${await third.url()}/ready`).then((r) => r.json())).toMatchObject({ ready: true })
  expect((await fetch(`${await third.url()}/crm-integration/health`)).status).toBe(200)
  third.child.kill('SIGTERM')
  expect(await third.ended()).toBe(0)
})

it('does not start a router that would not know where to send people', async () => {
  const { ended, output } = start({ AGENT_LLM_URL: 'http://127.0.0.1:1' }, 'router')
  expect(await ended()).toBe(1)
  expect(output().match(/the router needs the address of/g)).toHaveLength(4)
})

it('asks what was meant by an unknown service', async () => {
  const { ended, output } = start({}, 'voice-gatewya')
  expect(await ended()).toBe(1)
  expect(output()).toContain('did you mean voice-gateway?')
})
