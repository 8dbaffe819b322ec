import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What the tests drive besides our own code: the program, and the Debian package that brings it. */
const NEEDED = [
  { program: 'chromium', aptPackage: 'chromium', for: 'tests in a real browser' },
  { program: 'redis-server', aptPackage: 'redis-server', for: 'tests on Redis' },
  { program: 'initdb', aptPackage: 'postgresql', for: 'tests on PostgreSQL' },
]

const postgresql = '/usr/lib/postgresql'
const folders = [
  ...(process.env.PATH ?? '').split(':'),
  '/usr/sbin',
  ...(existsSync(postgresql)
    ? readdirSync(postgresql).map((version) => join(postgresql, version, 'bin'))
    : []),
]

install(missing().map(({ aptPackage }) => aptPackage))

const without = missing()
for (const { program, aptPackage, for: purpose } of without) {
  console.error(`${program} (Debian package ${aptPackage}) is not installed: no ${purpose}`)
}
// Where a suite is judged by a machine, a test that cannot run has failed.
if (without.length > 0 && process.env.CI) process.exit(1)

function missing() {
  return NEEDED.filter(({ program }) => !folders.some((folder) => isExecutable(join(folder, program))))
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Only as root, without asking; the package lists are fetched only when they do not know a package. */
function install(packages) {
  if (packages.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log(`Installing ${packages.join(', ')} ...`)
  if (apt('install', ...packages) === 0) return
  apt('update')
  apt('install', ...packages)
}

function apt(...args) {
  const quietly = ['-y', '-qq', '-o', 'DPkg::Lock::Timeout=500', '--no-install-recommends']
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', [...quietly, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status
}
