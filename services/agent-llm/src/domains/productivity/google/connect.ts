import { createHash, randomBytes } from 'node:crypto'
import type { googleCalendarRoutes } from '@convonet/contracts/google-calendar'
import type { SignedIn } from '@convonet/contracts/identity'
import type { Handlers, RequestContext } from '@convonet/kit/http/mount'
import type { Surroundings } from '@convonet/kit/process/service'
import { AppError } from '@convonet/kit/wire/app-error'
import { z } from 'zod'
import { findConnection, removeConnection, saveConnection } from './connection-store.ts'
import type { Google, GoogleSync } from './google.ts'

const ASKED_MS = 10 * 60_000

/** Of somebody whom Google is asking. */
const Asked = z.object({ userId: z.uuid(), verifier: z.string() })

export interface ConnectDeps extends Pick<Surroundings, 'sql' | 'keyValue' | 'clock' | 'log'> {
  /** Null where this installation has nothing to do with Google. */
  google: (Google & { sync: GoogleSync }) | null
  /** The page that people come back to. */
  returnUrl: string
}

/** OAuth with state and PKCE: what Google sends back counts for the person who was sent there, once. */
export function connectHandlers(deps: ConnectDeps): Handlers<typeof googleCalendarRoutes> {
  return {
    calendarConnection: (_, request) => state(deps, known(request)),
    connectCalendar: (_, request) => ask(deps, request),
    calendarConsent: ({ query }, request) => answered(deps, query, request),
    disconnectCalendar: (_, request) => disconnect(deps, request),
  }
}

async function state({ sql, google }: ConnectDeps, { userId }: SignedIn) {
  if (!google) return { state: 'unavailable' as const, syncedAt: null }
  const connection = await findConnection(sql.db, userId)
  if (!connection) return { state: 'not-connected' as const, syncedAt: null }
  return {
    state: connection.lostAt ? ('lost' as const) : ('connected' as const),
    syncedAt: connection.syncedAt?.toISOString() ?? null,
  }
}

async function ask({ google, keyValue }: ConnectDeps, request: RequestContext) {
  if (!google) throw new AppError('not-found', 'Google Calendar cannot be connected here')
  const verifier = randomBytes(32).toString('base64url')
  const asked = randomBytes(24).toString('base64url')
  const value = JSON.stringify({ userId: known(request).userId, verifier })
  await keyValue.set(keyOf(asked), value, { ttlMs: ASKED_MS })
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  return leadTo(google.consent.url({ state: asked, challenge }), request)
}

async function answered(
  deps: ConnectDeps,
  { state: asked, code, error }: { state?: string; code?: string; error?: string },
  request: RequestContext,
) {
  const { google, keyValue, returnUrl } = deps
  if (!google || !asked) throw new AppError('invalid', 'Nobody asked Google for this')
  const kept = await keyValue.get(keyOf(asked))
  await keyValue.delete(keyOf(asked))
  const person = Asked.safeParse(kept && JSON.parse(kept))
  if (!person.success || person.data.userId !== known(request).userId) {
    throw new AppError('invalid', 'This question to Google is over; please connect again')
  }
  const outcome = code && !error ? await connect(deps, { ...person.data, code }, request.signal) : 'refused'
  return leadTo(`${returnUrl}?calendar=${outcome}`, request)
}

async function connect(
  { google, sql, clock, log }: ConnectDeps,
  { userId, verifier, code }: z.infer<typeof Asked> & { code: string },
  signal: AbortSignal,
): Promise<'connected' | 'refused'> {
  if (!google) return 'refused'
  const tokens = await google.consent.exchange(code, verifier, { signal })
  if (!tokens?.refreshToken) return 'refused'
  const refreshToken = google.seal.close(tokens.refreshToken, userId)
  await sql.db.transaction(async (tx) => {
    await saveConnection(tx, { userId, refreshToken, now: new Date(clock.now()) })
    await google.sync.changed(tx, userId)
  })
  log.info({ userId }, 'Google Calendar connected')
  return 'connected'
}

/** The consent is given back to Google as well; where that fails it stays unused. */
async function disconnect({ google, sql, log }: ConnectDeps, request: RequestContext) {
  const { userId } = known(request)
  const connection = await findConnection(sql.db, userId)
  if (!connection || !google) return { disconnected: false }
  await sql.db.transaction((tx) => removeConnection(tx, userId))
  try {
    const token = google.seal.open(connection.refreshToken, userId)
    await google.consent.revoke(token, { signal: request.signal })
  } catch (error) {
    log.warn({ userId, err: error }, 'Consent not given back to Google')
  }
  return { disconnected: true }
}

const keyOf = (state: string) => `google-consent:${state}`

function leadTo(location: string, { reply }: RequestContext) {
  reply.code(302).header('location', location).header('cache-control', 'no-store')
  return { location }
}

function known({ person }: RequestContext): SignedIn {
  if (!person) throw new AppError('unauthenticated', 'Sign in first')
  return person
}
