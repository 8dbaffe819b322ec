import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, startServer, stopServer } from './server-process.ts'
import { serverProgram } from './server-program.ts'

export const redisProgram = () => serverProgram('redis-server')

export interface TestServer extends AsyncDisposable {
  url: string
  /** Ends it as a crash would and starts it again on the same port, with what it had kept on disk. */
  restart(): Promise<void>
}

/** A Redis of its own on a free port, which keeps nothing. */
export async function startRedis(): Promise<TestServer> {
  const path = redisProgram() ?? 'redis-server'
  const folder = await mkdtemp(join(tmpdir(), 'convonet-redis-'))
  const port = await freePort()
  const args = [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'no',
  ]
  const start = () => startServer({ path, args }, 'Ready to accept connections')
  let server = await start()

  return {
    url: `redis://127.0.0.1:${port}`,
    async restart() {
      await stopServer(server, 'SIGKILL')
      server = await start()
    },
    async [Symbol.asyncDispose]() {
      await stopServer(server, 'SIGKILL')
      await rm(folder, { recursive: true })
    },
  }
}
