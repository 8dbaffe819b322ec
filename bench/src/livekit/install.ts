import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const VERSION = '1.9.0'
export const LIVEKIT = `LiveKit Agents JS ${VERSION}`

const DEPENDENCIES = { '@livekit/agents': VERSION, '@livekit/rtc-node': '0.13.35', zod: '^4.6.7' }
const ENTRY = `export * as agents from '@livekit/agents'\nexport { AudioFrame } from '@livekit/rtc-node'\n`
const INSTALL_WITHIN_MS = 180_000

/** The peer's entry in a cache folder of its own, fetched from the npm registry the first time; null where that fails. */
export async function installLiveKit(cacheFolder: string): Promise<string | null> {
  const folder = join(cacheFolder, 'livekit')
  const entry = join(folder, 'entry.mjs')
  if (existsSync(entry)) return entry
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: DEPENDENCIES }))
  try {
    const npm = ['install', '--no-package-lock', '--no-audit', '--no-fund']
    await promisify(execFile)('npm', npm, { cwd: folder, timeout: INSTALL_WITHIN_MS })
  } catch {
    return null
  }
  await writeFile(entry, ENTRY)
  return entry
}
