import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../wire/app-error.ts'
import { currentProcess, lookFor, ProcessIdentity } from './process-identity.ts'

/** For a rival that has just come or is just leaving. */
const PATIENCE_MS = 1000
const RETRY_MS = 20
const BEAT_MS = 2000
const SILENCE_MS = 3 * BEAT_MS

/**
 * Holds `folder` for this process until disposed; makes the folder when missing. Throws `conflict` naming the process
 * that has it, `invalid` when the folder cannot be written. What a dead process held is free at once, except from another
 * container or machine: there its silence of some seconds tells.
 */
export async function lockFolder(folder: string): Promise<AsyncDisposable> {
  const claims = join(folder, 'lock')
  const own: Claim = { id: randomUUID(), identity: await currentProcess() }
  try {
    await mkdir(claims, { recursive: true, mode: 0o700 })
    const rival = await contend(claims, own)
    if (rival) throw taken(folder, rival.identity)
    return holding(pathOf(claims, own.id))
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('invalid', `Cannot write to the folder ${folder}: ${messageOf(cause)}`, { cause })
  }
}

/**
 * Answers null when the folder is ours: our claim is published and no other was there afterwards. Of two claims, the
 * later one sees the earlier one's; of two who see each other, the one that sorts first stays and the other gives way.
 */
async function contend(claims: string, own: Claim): Promise<Claim | null> {
  const path = pathOf(claims, own.id)
  const deadline = performance.now() + PATIENCE_MS
  let published = false
  while (true) {
    const rivals = await livingRivals(claims, own)
    const [rival] = rivals
    if (!rival) {
      if (published) return null
      await publish(path, own.identity)
      published = true
      continue
    }
    const late = performance.now() > deadline
    if (late || rivals.some(({ id }) => id < own.id)) {
      await rm(path, { force: true })
      published = false
    }
    if (late) return rival
    await sleep(RETRY_MS)
  }
}

interface Claim {
  id: string
  identity: ProcessIdentity
}

const pathOf = (claims: string, id: string) => join(claims, `${id}.json`)

async function publish(path: string, identity: ProcessIdentity): Promise<void> {
  await writeFile(`${path}.new`, JSON.stringify(identity), { mode: 0o600 })
  await rename(`${path}.new`, path)
}

async function livingRivals(claims: string, own: Claim): Promise<Claim[]> {
  const rivals: Claim[] = []
  for (const name of await readdir(claims)) {
    const [id = '', extension] = name.split('.')
    if (id === own.id || extension !== 'json' || name.endsWith('.new')) continue
    const identity = await readClaim(join(claims, name))
    if (await isAlive(join(claims, name), identity, own.identity)) rivals.push({ id, identity })
    else await rm(join(claims, name), { force: true })
  }
  return rivals
}

async function readClaim(path: string): Promise<ProcessIdentity> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return ProcessIdentity.safeParse(text.startsWith('{') ? JSON.parse(text) : null).data ?? UNREADABLE
}

/** A power cut may leave a claim without its content. */
const UNREADABLE: ProcessIdentity = { pid: 0, host: '', boot: '', namespace: '', startTicks: '' }

async function isAlive(path: string, identity: ProcessIdentity, self: ProcessIdentity): Promise<boolean> {
  const found = await lookFor(identity, self)
  return found === 'unknown' ? await isBeating(path) : found === 'running'
}

async function isBeating(path: string): Promise<boolean> {
  const before = await lastBeat(path)
  for (let waited = 0; waited < SILENCE_MS; waited += BEAT_MS / 4) {
    await sleep(BEAT_MS / 4)
    const beat = await lastBeat(path)
    if (beat !== before) return beat !== null
  }
  return false
}

const lastBeat = (path: string) =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  )

function holding(path: string): AsyncDisposable {
  const beat = setInterval(() => {
    const now = new Date()
    utimes(path, now, now).catch(() => {})
  }, BEAT_MS)
  beat.unref()
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(beat)
      await rm(path, { force: true })
    },
  }
}

function taken(folder: string, { pid, host }: ProcessIdentity): AppError {
  return new AppError('conflict', `The folder ${folder} is in use by process ${pid} on ${host}`, {
    facts: { folder, pid, host },
  })
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
