import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const SOURCES = {
  services: ['packages', 'services', 'run', 'package-lock.json'],
  page: ['packages/contracts', 'packages/kit/src/wire', 'web', 'run/src/build-page.ts', 'package-lock.json'],
}

/** Where the build of `part` ('services' or 'page') belongs that was made of the sources as they are now. */
export function buildFolder(part) {
  const hash = createHash('sha256')
  for (const file of SOURCES[part].flatMap(filesUnder))
    hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  return join(root, '.cache', `${part}-${hash.digest('hex').slice(0, 16)}`)
}

const SKIPPED = /^(node_modules|dist|fixtures|\..*)$|\.(test|contract)\.tsx?$|\.gen\.ts$/

function filesUnder(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path]
  const names = readdirSync(join(root, path)).filter((name) => !SKIPPED.test(name))
  return names.sort().flatMap((name) => filesUnder(`${path}/${name}`))
}
