import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { CannotStart } from './cannot-start.ts'
import type { RunConfig } from './config.ts'

export const KEY_NAMES = ['SERVICE_TOKEN_SECRET', 'PIN_HASH_KEY', 'SESSION_SECRET', 'JWT_SECRET_KEY'] as const
export type Keys = Record<(typeof KEY_NAMES)[number], string>

/** The keys of a process with an embedded database; a server's database goes with keys that are given. */
export async function keysFor({ DATABASE_URL, DATA_DIR }: RunConfig): Promise<Partial<Keys>> {
  if (DATABASE_URL) return {}
  return DATA_DIR === 'memory' ? madeUpKeys() : await ownKeys(DATA_DIR)
}

/** The keys kept in `folder`, made now where they are missing. Only this user may read them. */
export async function ownKeys(folder: string): Promise<Keys> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
  const file = join(folder, 'keys.json')
  const kept = await keysIn(file)
  const keys = { ...madeUpKeys(), ...kept }
  if (KEY_NAMES.some((name) => !kept[name])) await replace(file, JSON.stringify(keys, null, 2))
  await chmod(file, 0o600)
  return keys
}

function madeUpKeys(): Keys {
  const made = KEY_NAMES.map((name) => [name, randomBytes(32).toString('base64url')])
  return Object.fromEntries(made) as Keys
}

const KeyFile = z.partialRecord(z.enum(KEY_NAMES), z.string().min(32))

async function keysIn(file: string): Promise<Partial<Keys>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}'
    throw error
  })
  try {
    return KeyFile.parse(JSON.parse(text))
  } catch {
    throw new CannotStart([`${file} is damaged; put its backup back, since PINs and sessions depend on it`])
  }
}

async function replace(file: string, content: string): Promise<void> {
  const draft = `${file}.${process.pid}.new`
  await writeFile(draft, `${content}\n`, { mode: 0o600 })
  await rename(draft, file)
}
