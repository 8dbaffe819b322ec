import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { buildFolder, root } from './build-folder.mjs'

const NEEDED = [20, 19]
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(`Convonet needs Node.js ${NEEDED.join('.')} or later; this is ${process.version}`)
  process.exit(1)
}

const [command = 'serve', ...args] = process.argv.slice(2)
const folders = { services: buildFolder('services'), page: buildFolder('page') }
build(Object.entries(folders).filter(([, folder]) => !existsSync(folder)))

if (command !== 'build') {
  const { main } = await import(`${folders.services}/main.js`)
  await main(command, args, { start: import.meta.filename, page: folders.page })
}

/** In a process of its own, which gives back the memory that the builders take. What it says is no output of the command. */
function build(missing) {
  if (missing.length === 0) return
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'run/src/build.ts', ...missing.flat()], {
    cwd: root,
    stdio: ['ignore', 2, 'inherit'],
  })
  if (status !== 0) process.exit(1)
}
