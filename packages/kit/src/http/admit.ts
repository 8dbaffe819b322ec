import type { Caller } from '@convonet/contracts/call'
import { SESSION_COOKIE, type SignedIn } from '@convonet/contracts/identity'
import type { Route } from '@convonet/contracts/route'
import type { FastifyRequest } from 'fastify'
import { AppError } from '../wire/app-error.ts'
import type { ServiceTokens } from './service-token.ts'
import type { Sessions } from './sessions.ts'

/** How whoever asks is recognised. */
export interface Doors {
  tokens: ServiceTokens
  sessions: Sessions
}

export interface Admitted {
  /** Whom the asking service speaks for; null unless the route is for our services. */
  caller: Caller | null
  /** Who is signed in; on a public route null when nobody is. */
  person: SignedIn | null
  /** What `person` is known by. */
  credential: Credential | null
}

export interface Credential {
  kind: 'cookie' | 'bearer'
  token: string
}

/** Lets a request in, or throws `unauthenticated` (nobody we know) or `forbidden` (not in this role, or sent by a foreign page). */
export async function admit(
  request: FastifyRequest,
  access: Route['access'],
  { tokens, sessions }: Doors,
  signal: AbortSignal,
): Promise<Admitted> {
  if (access === 'service') {
    return { caller: await callerOf(request, tokens), person: null, credential: null }
  }
  const credential = credentialOf(request)
  const foreign = credential?.kind === 'cookie' && changesState(request) && !isFromOwnPage(request)
  if (foreign && access !== 'public') throw new AppError('forbidden', 'Only our own pages may ask for this')

  const person = credential && !foreign ? await sessions.find(credential.token, { signal }) : null
  if (access === 'public') return { caller: null, person, credential: person && credential }
  if (!person) throw new AppError('unauthenticated', 'Sign in first')
  if (!mayEnter(person, access)) throw new AppError('forbidden', `This needs the role ${access}`)
  return { caller: null, person, credential }
}

/** A browser tells which page sends a request, and a page cannot make it lie; without either header it is not believed. */
export function isFromOwnPage({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  const { origin } = headers
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host
}

const RANKS: readonly (Route['access'] | null)[] = ['person', 'agent', 'supervisor', 'admin']

/** Each role includes those before it. */
export const mayEnter = ({ role }: SignedIn, access: Route['access']): boolean =>
  RANKS.indexOf(role ?? 'person') >= RANKS.indexOf(access)

async function callerOf(request: FastifyRequest, tokens: ServiceTokens): Promise<Caller | null> {
  const token = bearerOf(request)
  if (!token) throw new AppError('unauthenticated', 'This address answers our own services only')
  return (await tokens.verify(token)).caller
}

function credentialOf(request: FastifyRequest): Credential | null {
  const bearer = bearerOf(request)
  if (bearer) return { kind: 'bearer', token: bearer }
  const cookie = cookieOf(request)
  return cookie ? { kind: 'cookie', token: cookie } : null
}

export function bearerOf({ headers }: FastifyRequest): string | undefined {
  const [scheme, token] = (headers.authorization ?? '').split(' ')
  return scheme?.toLowerCase() === 'bearer' && token ? token : undefined
}

function cookieOf({ headers }: FastifyRequest): string | undefined {
  const cookies = (headers.cookie ?? '').split(';').map((pair) => pair.trim())
  const prefix = `${SESSION_COOKIE}=`
  return cookies.find((pair) => pair.startsWith(prefix))?.slice(prefix.length) || undefined
}

const changesState = ({ method }: FastifyRequest) => !['GET', 'HEAD', 'OPTIONS'].includes(method)
