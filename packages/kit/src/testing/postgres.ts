import { execFile, execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestServer } from './redis.ts'
import { freePort, startServer, stopServer } from './server-process.ts'
import { serverProgram } from './server-program.ts'

const DEBIAN = '/usr/lib/postgresql'

export const postgresProgram = () => serverProgram('postgres', debianFolders())

/** A PostgreSQL of its own on a free port, which forgets everything when disposed. */
export async function startPostgres(): Promise<TestServer> {
  const program = postgresProgram() ?? 'postgres'
  const folder = await mkdtemp(join(tmpdir(), 'convonet-postgres-'))
  const owner = ownerOf()
  if (owner) await chown(folder, owner.uid, owner.gid)
  const cluster = join(folder, 'cluster')
  const initdb = program.replace(/postgres$/, 'initdb')
  await promisify(execFile)(initdb, ['-D', cluster, ...INITDB], { ...owner, cwd: folder })

  const port = await freePort()
  const path = program
  const args = ['-D', cluster, '-p', `${port}`, '-k', folder, '-h', '127.0.0.1', ...CARELESS]
  const start = () => startServer({ path, args }, 'ready to accept connections', { ...owner, cwd: folder })
  let server = await start()

  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    async restart() {
      await stopServer(server, 'SIGQUIT')
      server = await start()
    },
    async [Symbol.asyncDispose]() {
      await stopServer(server, 'SIGQUIT')
      await rm(folder, { recursive: true })
    },
  }
}

const INITDB = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
const CARELESS = ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'shared_buffers=32MB']

function debianFolders(): string[] {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : []
  return versions.toSorted((a, b) => Number(b) - Number(a)).map((version) => `${DEBIAN}/${version}/bin`)
}

/** PostgreSQL does not run as root: then it runs as the system's own user for it. */
function ownerOf(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}
