import { createHash } from 'node:crypto'
import type { Database } from '@convonet/kit/store/sql'
import { canonicalJson } from '@convonet/kit/tools/canonical-json'
import { AppError } from '@convonet/kit/wire/app-error'
import { sql } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import { transact } from '../transact.ts'
import { type Asker, seesAll, whomOf } from './asker.ts'
import type { Face } from './face.ts'

/** What a write answers, now and whenever it is repeated. */
export interface Answer<T> {
  body: T
  headers?: Record<string, string>
}

/** The restaurant's days that are locked from the beginning. */
export interface Locking {
  days?: readonly string[]
}

/** A request that names itself, so that it is done once however often it comes. */
export interface OnceKey {
  actor: string
  key: string
  /** Of everything that the request says. */
  hash: string
}

/** Null where the request does not name itself. */
export function onceKeyOf(request: FastifyRequest, asker: Asker): OnceKey | null {
  const [key] = [request.headers['idempotency-key']].flat()
  if (key === undefined) return null
  const shortest = seesAll(asker) ? 1 : SHORTEST_OF_GUESTS
  if (key.length < shortest || key.length > LONGEST || !/^[\x21-\x7e]+$/.test(key))
    throw new AppError(
      'invalid',
      `Idempotency-Key must have ${shortest} to ${LONGEST} characters without spaces`,
    )
  const { method, url, body, headers } = request
  const said = canonicalJson({ method, url, body: body ?? null, phone: headers['x-guest-phone'] ?? null })
  return { actor: actorOf(asker), key, hash: createHash('sha256').update(said).digest('hex') }
}

/** Guests change their network under way, so they are one actor: their keys have to be of the kind that nobody guesses. */
const SHORTEST_OF_GUESTS = 16
const LONGEST = 200

const actorOf = (asker: Asker) => (asker.kind === 'person' ? `person:${asker.userId}` : whomOf(asker))

/** What this request was answered when it came first; null where it has not been here. */
export async function answeredBefore<T>({ sql: { db } }: Face, once: OnceKey): Promise<Answer<T> | null> {
  return await recorded<T>(db, once)
}

/**
 * Does the work and records its answer, both in one transaction. Of equal requests at the same time the others wait for the first one's answer.
 * What fails leaves no record, so that it can be tried again.
 */
export async function writeOnce<T>(
  { sql: { db }, clock }: Face,
  once: OnceKey | null,
  work: (tx: Database) => Promise<Answer<T>>,
  locking: Locking = {},
): Promise<Answer<T>> {
  if (!once) return await transact(db, work, locking)
  const claim = async (tx: Database) => {
    const { actor, key, hash } = once
    const { rowCount } = await tx.execute(sql`
      insert into hanok_writes_once (actor, key, request_hash, created_at)
      values (${actor}, ${key}, ${hash}, ${new Date(clock.now()).toISOString()}::timestamptz)
      on conflict (actor, key) do nothing`)
    if (rowCount === 0) {
      const before = await recorded<T>(tx, once)
      if (before) return before
      throw new AppError('conflict', 'This request is being answered just now')
    }
    const answer = await work(tx)
    await tx.execute(sql`
      update hanok_writes_once set response = ${JSON.stringify(answer)}::jsonb
      where actor = ${actor} and key = ${key}`)
    return answer
  }
  return await transact(db, claim, locking)
}

async function recorded<T>(db: Database, { actor, key, hash }: OnceKey): Promise<Answer<T> | null> {
  const { rows } = await db.execute<{ hash: string; response: Answer<T> | null }>(sql`
    select request_hash as hash, response from hanok_writes_once where actor = ${actor} and key = ${key}`)
  const [row] = rows
  if (!row) return null
  if (row.hash !== hash)
    throw new AppError('invalid', 'This Idempotency-Key belongs to a request that said something else')
  return row.response && { ...row.response, headers: { ...row.response.headers, ...REPLAYED } }
}

const REPLAYED = { 'idempotency-replayed': 'true' }

/** Answers are kept for a day. */
export async function forgetOldWrites({ sql: { db }, clock }: Face): Promise<void> {
  const aDayAgo = new Date(clock.now() - 86_400_000).toISOString()
  await db.execute(sql`delete from hanok_writes_once where created_at < ${aDayAgo}::timestamptz`)
}
