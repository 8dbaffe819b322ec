import { execFile } from 'node:child_process'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Installs Debian packages that are missing. Throws with their names where it may not. */
export async function installed(packages: readonly string[]): Promise<void> {
  const missing = (await Promise.all(packages.map(async (name) => ((await has(name)) ? [] : [name])))).flat()
  if (missing.length === 0) return
  const command = ['install', '-y', '--no-install-recommends', ...missing]
  if (process.getuid?.() !== 0) throw new Error(`Missing Debian packages: apt-get ${command.join(' ')}`)
  await run('apt-get', command)
}

/** A Debian package's files, unpacked in `folder` without being installed. */
export async function unpacked(packages: readonly string[], folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  const present = await readdir(folder)
  for (const name of packages.filter((wanted) => !present.some((file) => file.startsWith(`${wanted}_`)))) {
    await run('apt-get', ['download', name], { cwd: folder })
    const file = (await readdir(folder)).find((candidate) => candidate.startsWith(`${name}_`))
    if (!file) throw new Error(`apt-get downloaded no ${name}`)
    await run('dpkg', ['-x', join(folder, file), folder])
  }
  return folder
}

async function has(name: string): Promise<boolean> {
  try {
    const { stdout } = await run('dpkg', ['-s', name])
    return stdout.includes('Status: install ok installed')
  } catch {
    return false
  }
}
