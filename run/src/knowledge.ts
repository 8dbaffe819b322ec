import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { type ManagedKnowledge, manageKnowledge } from '@convonet/agent-llm/manage-knowledge'
import { createLog } from '@convonet/kit/process/log'
import { CannotStart, choose } from './cannot-start.ts'
import { withDatabase } from './with-database.ts'

/** `npm run knowledge -- add <folder>`: what the assistant may look up; again for the same folder replaces what was there. */
export async function knowledge([command, what]: readonly string[]): Promise<void> {
  const chosen = choose('thing to do with knowledge', command, ['add', 'list', 'remove'] as const)
  if (chosen !== 'list' && !what) {
    throw new CannotStart([
      `knowledge ${chosen} needs ${chosen === 'add' ? 'a folder' : 'the name of a folder that was added'}`,
    ])
  }
  if (chosen === 'add') await assertFolder(what ?? '')
  await withDatabase(async (sql, configs) => {
    const log = createLog('knowledge', 'warn')
    await using managed = await manageKnowledge(sql, { config: configs['agent-llm'], log })
    process.stdout.write(`${await COMMANDS[chosen](managed, what ?? '')}\n`)
  })
}

const COMMANDS = {
  async add(managed: ManagedKnowledge, folder: string) {
    const signal = new AbortController().signal
    return inWords(
      folder,
      await managed.replace(basename(resolve(folder)), filesIn(resolve(folder), managed.readable), {
        signal,
      }),
    )
  },
  async list(managed: ManagedKnowledge) {
    const documents = await managed.list()
    const lines = documents.map(
      ({ collection, source, title, passages }) => `${collection}/${source}  ${title} (${passages} passages)`,
    )
    return lines.length > 0 ? lines.join('\n') : 'Nothing has been added: npm run knowledge -- add <folder>'
  },
  async remove(managed: ManagedKnowledge, collection: string) {
    const removed = await managed.remove(collection)
    if (removed === 0) throw new CannotStart([`Nothing was added as ${collection}`])
    return `Removed ${removed} documents`
  },
}

async function assertFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null)
  if (!found?.isDirectory()) throw new CannotStart([`${folder} is not a folder`])
}

async function* filesIn(
  folder: string,
  readable: readonly string[],
): AsyncGenerator<{ source: string; bytes: Uint8Array }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(
    (entry) => entry.isFile() && readable.some((end) => entry.name.toLowerCase().endsWith(end)),
  )
  for (const file of files) {
    const path = join(file.parentPath, file.name)
    yield { source: relative(folder, path).replaceAll('\\', '/'), bytes: await readFile(path) }
  }
}

type Indexed = Awaited<ReturnType<ManagedKnowledge['replace']>>

function inWords(folder: string, { added, changed, unchanged, removed, refused }: Indexed): string {
  const counts = `${folder}: ${added.length} added, ${changed.length} changed, ${unchanged.length} unchanged, ${removed.length} removed`
  return [counts, ...refused.map(({ reason }) => `not read: ${reason}`)].join('\n')
}
