import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { access, constants, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const { resolve } = createRequire(import.meta.url)
const pglite = resolve('@electric-sql/pglite')
const btreeGist = resolve('@electric-sql/pglite/contrib/btree_gist')

/**
 * Calls `use` with the path of a tar of a fresh cluster that has our extensions. Making one takes PGlite several seconds,
 * so it is kept beside the installed packages, where that folder can be written.
 */
export async function withTemplate<T>(use: (tar: string) => T | Promise<T>): Promise<T> {
  const kept = await keptPath()
  if (await isMade(kept)) return await use(kept)

  const fallback = await mkdtemp(join(tmpdir(), 'convonet-'))
  try {
    const tar = (await canKeep(kept)) ? kept : join(fallback, 'cluster.tar')
    await make(tar)
    return await use(tar)
  } finally {
    await rm(fallback, { recursive: true })
  }
}

async function keptPath(): Promise<string> {
  const packageFolder = join(pglite, '../..')
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'))
  return join(packageFolder, '../../.cache/convonet', `pglite-${version}.tar`)
}

const isMade = (path: string) => succeeds(access(path))

const canKeep = (path: string) =>
  succeeds(mkdir(dirname(path), { recursive: true }).then(() => access(dirname(path), constants.W_OK)))

const succeeds = (work: Promise<unknown>) =>
  work.then(
    () => true,
    () => false,
  )

// In a process of its own, since ours would keep the 150 MB that this takes; as text, so that it starts alike under tsx,
// in Vitest and from a bundle.
async function make(tar: string): Promise<void> {
  const unfinished = `${tar}.${randomUUID()}`
  await promisify(execFile)(process.execPath, ['-e', MAKE_CLUSTER, pglite, btreeGist, unfinished])
  await rename(unfinished, tar)
}

/** Write-ahead segments of 1 MB keep a small database small. */
const MAKE_CLUSTER = `
const [pglite, btreeGist, tar] = process.argv.slice(1)
const { PGlite } = require(pglite)
const { btree_gist } = require(btreeGist)

async function main() {
  const database = await PGlite.create({ extensions: { btree_gist }, initDbStartParams: ['--wal-segsize=1'] })
  await database.exec('create extension btree_gist')
  await database.exec('checkpoint')
  const dump = await database.dumpDataDir('none')
  await database.close()
  require('node:fs').writeFileSync(tar, Buffer.from(await dump.arrayBuffer()))
}
main()
`
