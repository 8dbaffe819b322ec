import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from '@convonet/kit/testing/server-process'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const LISTENS_WITHIN_MS = 120_000

const KEYS = ['SERVICE_TOKEN_SECRET', 'PIN_HASH_KEY', 'SESSION_SECRET', 'JWT_SECRET_KEY']

/** Milliseconds from the start of the agent service's process, as a bundle, until it says that it listens. */
export async function coldStartMs(databaseUrl: string): Promise<number> {
  const keys = Object.fromEntries(KEYS.map((name) => [name, name.padEnd(32, 'x')]))
  const places = { DATABASE_URL: databaseUrl, CALL_CENTER_URL: 'http://127.0.0.1:1' }
  const variables = { ...keys, ...places, PORT: String(await freePort()), LOG_LEVEL: 'info' }
  return untilSays(['run/start.mjs', 'serve', 'agent-llm'], '"listening"', variables)
}

/** The same of a Node.js program that does nothing but listen. */
export const bareStartMs = (): Promise<number> =>
  untilSays(['--input-type=module', '-e', BARE], 'listening', {})

const BARE = `import { createServer } from 'node:http'
createServer().listen(0, () => console.log('listening'))`

async function untilSays(args: string[], words: string, variables: Record<string, string>): Promise<number> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...variables }
  const startedAt = performance.now()
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] })
  const listening = said(child, words).then(() => performance.now() - startedAt)
  const impatience = setTimeout(() => child.kill('SIGKILL'), LISTENS_WITHIN_MS)
  const tookMs = await listening
  clearTimeout(impatience)
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return tookMs
}

async function said(child: ChildProcess, words: string): Promise<void> {
  let output = ''
  for await (const chunk of child.stdout ?? []) {
    output += chunk
    if (output.includes(words)) return
  }
  throw new Error(`It ended before it listened: ${output}`)
}
