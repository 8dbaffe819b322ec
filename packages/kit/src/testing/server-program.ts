import { spawnSync } from 'node:child_process'

/**
 * The path of a server's program, or null where it is not installed: the suite then skips by name. With `CI` set a missing
 * program is an error, so that nothing is skipped in silence.
 */
export function serverProgram(name: string, folders: readonly string[] = []): string | null {
  const candidates = [name, ...folders.map((folder) => `${folder}/${name}`)]
  const found = candidates.find((path) => spawnSync(path, ['--version']).status === 0)
  if (found) return found
  // biome-ignore lint/style/noProcessEnv: tests alone use this, and they may read the environment.
  if (process.env.CI) throw new Error(`${name} is not installed, and CI must not skip what needs it`)
  return null
}
