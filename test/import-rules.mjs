import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = process.argv[2] ?? root

const { totalCruised, violations } = cruise()
for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} -> ${to}`)
console.log(`${totalCruised} modules, ${violations.length} forbidden imports`)
// Without a TypeScript that it can read, dependency-cruiser sees no module at all and calls that clean.
if (totalCruised === 0) console.error('No module was seen: the import rules checked nothing')
process.exitCode = totalCruised > 0 && violations.length === 0 ? 0 : 1

/** The rules of `.dependency-cruiser.mjs` applied to this repository, or to one shaped like it. */
function cruise() {
  const workspaces = ['packages', 'services', 'web', 'run', 'bench', 'eval', 'test']
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      `${root}/node_modules/dependency-cruiser/bin/dependency-cruise.mjs`,
      ...workspaces.filter((workspace) => existsSync(`${folder}/${workspace}`)),
      ...['--config', `${root}/.dependency-cruiser.mjs`, '--output-type', 'json'],
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 },
  )
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser failed: ${stderr}`)
  return JSON.parse(stdout).summary
}
