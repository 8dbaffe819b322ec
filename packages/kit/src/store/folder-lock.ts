import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../wire/app-error.ts'
import { currentProcess, lookFor, ProcessIdentity } from './process-identity.ts'

/** For a rival that has just come or is just leaving. */
const PATIENCE_MS = 1000
const FEWEST_ROUNDS = 3
const RETRY_MS = 20
const BEAT_MS = 2000
const BEATS_MISSED = 3

/**
 * Holds `folder` for this process until disposed; makes the folder when missing. Throws `conflict` naming the process
 * that has it, `invalid` when the folder cannot be written. What a dead process held is free at once, except from another
 * container or machine: there silence of `3 * beatMs` tells.
 */
export async function lockFolder(folder: string, beatMs = BEAT_MS): Promise<AsyncDisposable> {
  const claims = join(folder, 'lock')
  const own: Claim = { id: randomUUID(), identity: await currentProcess() }
  const claim = beating(pathOf(claims, own.id), beatMs)
  try {
    await mkdir(claims, { recursive: true, mode: 0o700 })
    const rival = await contend(claims, own, beatMs)
    if (rival) throw taken(folder, rival.identity)
    return claim
  } catch (cause) {
    await claim[Symbol.asyncDispose]()
    if (cause instanceof AppError) throw cause
    throw new AppError('invalid', `Cannot write to the folder ${folder}: ${messageOf(cause)}`, { cause })
  }
}

/**
 * Answers null when the folder is ours: our claim is published and no other was there afterwards. Of two claims, the
 * later one sees the earlier one's; of two who see each other, the one that sorts first stays and the other gives way.
 */
async function contend(claims: string, own: Claim, beatMs: number): Promise<Claim | null> {
  const path = pathOf(claims, own.id)
  const deadline = performance.now() + PATIENCE_MS
  let published = false
  for (let round = 1; ; round++) {
    const rivals = await livingRivals(claims, own, beatMs)
    const [rival] = rivals
    if (!rival) {
      if (published) return null
      await publish(path, own.identity)
      published = true
      continue
    }
    const late = round > FEWEST_ROUNDS && performance.now() > deadline
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

async function livingRivals(claims: string, own: Claim, beatMs: number): Promise<Claim[]> {
  const rivals: Claim[] = []
  for (const name of await readdir(claims)) {
    const [id = '', extension] = name.split('.')
    if (id === own.id || extension !== 'json' || name.endsWith('.new')) continue
    const identity = await readClaim(join(claims, name))
    const found = await lookFor(identity, own.identity)
    const alive = found === 'unknown' ? await isBeating(join(claims, name), beatMs) : found === 'running'
    if (alive) rivals.push({ id, identity })
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

async function isBeating(path: string, beatMs: number): Promise<boolean> {
  const before = await lastBeat(path)
  for (let waited = 0; waited < BEATS_MISSED * beatMs; waited += beatMs / 4) {
    await sleep(beatMs / 4)
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

/** Keeps the claim's file fresh, whenever it is there, and removes it in the end. */
function beating(path: string, beatMs: number): AsyncDisposable {
  const beat = setInterval(() => {
    const now = new Date()
    utimes(path, now, now).catch(() => {})
  }, beatMs)
  beat.unref()
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(beat)
      await rm(path, { force: true }).catch(() => {})
    },
  }
}

function taken(folder: string, { pid, host }: ProcessIdentity): AppError {
  return new AppError('conflict', `The folder ${folder} is in use by process ${pid} on ${host}`, {
    facts: { folder, pid, host },
  })
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
