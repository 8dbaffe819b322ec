import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** The first start after a change builds what it runs. */
const READY_WITHIN_MS = 120_000

/** What `npm start` starts, on a database of its own. */
export interface WholeDomain extends AsyncDisposable {
  pid: number
  /** Of its voice socket. */
  url: string
}

export async function startWholeDomain(model: 'base' | 'tiny'): Promise<WholeDomain> {
  const folder = await mkdtemp(join(tmpdir(), 'convonet-bench-'))
  const port = String(await freePort())
  const settings = { PORT: port, DATA_DIR: folder, LOCAL_STT_MODEL: model, LOG_LEVEL: 'error' }
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...settings }
  const child = spawn(process.execPath, ['run/start.mjs'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await untilReady(`http://127.0.0.1:${port}/ready`, child)

  return {
    pid: child.pid ?? 0,
    url: `ws://127.0.0.1:${port}/webrtc/ws`,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Throws where the process ends before it answers there. */
export async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + READY_WITHIN_MS
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`It ended with code ${child.exitCode} before it was ready`)
    const ready = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (ready) return
    await sleep(250)
  }
  child.kill('SIGKILL')
  throw new Error('It did not become ready')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await once(server.close(), 'close')
  return port
}
