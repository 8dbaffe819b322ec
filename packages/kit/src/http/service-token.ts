import { Caller } from '@convonet/contracts/call'
import { errors, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import type { Clock } from '../process/clock.ts'
import { AppError } from '../wire/app-error.ts'

export interface ServiceIdentity {
  /** The service that asks. */
  service: string
  /** The person it asks for; null when it asks on its own account. */
  caller: Caller | null
}

export interface ServiceTokens {
  sign(identity: ServiceIdentity): Promise<string>
  /** Throws `unauthenticated` for anything but a token signed with our secret within the last minute. */
  verify(token: string): Promise<ServiceIdentity>
}

const LIFETIME_MS = 60_000
const REUSE_MS = 30_000
const MOST_KEPT = 10_000
const AUDIENCE = 'convonet'
const ONLY_OURS = { audience: AUDIENCE, algorithms: ['HS256'], requiredClaims: ['exp'] }

/** HS256 tokens by which services believe each other, and nobody else, about who is calling. */
export function createServiceTokens(secret: string, clock: Clock): ServiceTokens {
  const key = new TextEncoder().encode(secret)
  const kept = new Map<string, { token: string; until: number }>()

  return {
    async sign(identity) {
      const name = JSON.stringify(identity)
      const known = kept.get(name)
      if (known && known.until > clock.now()) return known.token

      const now = Math.floor(clock.now() / 1000)
      const token = await new SignJWT({ caller: identity.caller })
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(identity.service)
        .setAudience(AUDIENCE)
        .setIssuedAt(now)
        .setExpirationTime(now + LIFETIME_MS / 1000)
        .sign(key)
      if (kept.size >= MOST_KEPT) kept.clear()
      kept.set(name, { token, until: clock.now() + REUSE_MS })
      return token
    },

    async verify(token) {
      try {
        const currentDate = new Date(clock.now())
        const { payload } = await jwtVerify(token, key, { ...ONLY_OURS, currentDate })
        return readClaims(payload)
      } catch (error) {
        if (error instanceof errors.JOSEError || error instanceof z.ZodError) throw refused(error)
        throw error
      }
    },
  }
}

const Claims = z.object({ iss: z.string(), caller: Caller.nullable() })

function readClaims(payload: unknown): ServiceIdentity {
  const { iss, caller } = Claims.parse(payload)
  return { service: iss, caller }
}

const refused = (cause: unknown) =>
  new AppError('unauthenticated', 'This address answers our own services only', { cause })
