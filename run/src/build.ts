import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { buildPage } from './build-page.ts'
import { buildServices } from './build-services.ts'

const BUILDERS = { services: buildServices, page: buildPage }
type BuiltPart = keyof typeof BUILDERS

/** A build that others may still be running from outlives this many newer ones. */
const KEPT = 3

const wanted: { part: BuiltPart; folder: string }[] = []
for (let i = 2; i + 1 < process.argv.length; i += 2) {
  wanted.push({ part: process.argv[i] as BuiltPart, folder: process.argv[i + 1] as string })
}
say(`Building the ${wanted.map(({ part }) => part).join(' and the ')} (once; kept in .cache) ...`)
await Promise.all(wanted.map(build))

/** Nobody sees a half-written build: it gets its name when it is whole. */
async function build({ part, folder }: (typeof wanted)[number]): Promise<void> {
  const began = performance.now()
  const draft = `${folder}.${process.pid}`
  await mkdir(draft, { recursive: true })
  await BUILDERS[part](draft).catch(async (error: unknown) => {
    await rm(draft, { recursive: true })
    throw error
  })
  // Somebody else may have finished the same build in the meantime.
  await rename(draft, folder).catch(() => rm(draft, { recursive: true }))
  await removeOld(folder, part)
  say(`  the ${part}: ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

async function removeOld(newest: string, part: BuiltPart): Promise<void> {
  const cache = dirname(newest)
  const builds = (await readdir(cache)).filter(
    (name) => name.startsWith(`${part}-`) && name !== basename(newest),
  )
  const dated = await Promise.all(
    builds.map(async (name) => ({ path: join(cache, name), date: (await stat(join(cache, name))).mtimeMs })),
  )
  const old = dated.toSorted((a, b) => b.date - a.date).slice(KEPT)
  await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true })))
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
