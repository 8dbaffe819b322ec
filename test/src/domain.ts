import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const READY_WITHIN_MS = 90_000

/** The whole product as a user starts it, in processes of its own. */
export interface Domain extends AsyncDisposable {
  url: string
  dataDir: string
  output(): string
  /** Another command of the product with the same settings, for example `seed demo`; answers what it says. Throws when it fails. */
  command(...words: string[]): Promise<string>
  /** SIGTERM; answers the exit code. */
  stop(): Promise<number | null>
  /** SIGKILL, as when the machine dies. */
  kill(): Promise<void>
  /** The same address and data again after `stop` or `kill`. */
  startAgain(): Promise<void>
}

/** `command` is what follows `node run/start.mjs`: nothing for one process, `domain` for five behind a router. */
export async function startDomain(env: Record<string, string> = {}, ...command: string[]): Promise<Domain> {
  const port = await freePort()
  const dataDir = await mkdtemp(join(tmpdir(), 'convonet-'))
  const url = `http://127.0.0.1:${port}`
  const variables = { PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...env }
  let running = launch(command, variables)
  await untilReady(url, running)

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    const { child } = running
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    child.kill(signal)
    await once(child, 'exit')
    return child.exitCode
  }

  return {
    url,
    dataDir,
    output: () => running.output.join(''),
    async command(...words) {
      const { child, output } = launch(words, variables)
      const [code] = await once(child, 'close')
      if (code !== 0) throw new Error(`${words.join(' ')} failed:\n${output.join('')}`)
      return output.join('')
    },
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
    async startAgain() {
      running = launch(command, variables)
      await untilReady(url, running)
    },
    async [Symbol.asyncDispose]() {
      await end('SIGTERM')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

interface Running {
  child: ChildProcess
  output: string[]
}

function launch(command: readonly string[], variables: Record<string, string>): Running {
  const child = spawn(process.execPath, ['run/start.mjs', ...command], {
    cwd: ROOT,
    // No journey asks a vendor, whatever keys this shell has.
    env: { ...process.env, LLM_PROVIDER: 'local', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => output.push(String(text)))
  return { child, output }
}

async function untilReady(url: string, { child, output }: Running): Promise<void> {
  const until = Date.now() + READY_WITHIN_MS
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The domain ended before it was ready:\n${output.join('')}`)
    const answer = await fetch(`${url}/ready`).catch(() => null)
    if (answer?.ok) return
    await new Promise((next) => setTimeout(next, 100))
  }
  throw new Error(`The domain was not ready in time:\n${output.join('')}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}
