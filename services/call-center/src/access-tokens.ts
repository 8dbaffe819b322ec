import { randomUUID } from 'node:crypto'
import type { Clock } from '@convonet/kit/process/clock'
import type { Database, Sql } from '@convonet/kit/store/sql'
import { sql as query } from 'drizzle-orm'
import { errors, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import type { Account } from './people.ts'
import { hashOf } from './secret-token.ts'

export const ACCESS_TOKEN_MS = 30 * 60_000
export const REFRESH_TOKEN_MS = 7 * 24 * 3_600_000
/** Two tabs of a page may both refresh with the same token; beyond that a second use is a theft. */
export const REUSE_GRACE_MS = 10_000

export type Refreshed =
  | { kind: 'refreshed'; userId: string; refresh_token: string }
  | { kind: 'refused' }
  /** Somebody else has used the token before; all that came from the same sign-in are void now. */
  | { kind: 'reused'; userId: string }

/** v2's JSON Web Tokens: HS256, with its claims and life times. Refresh tokens work once. */
export interface AccessTokens {
  access(account: Account, teamId: string | null): Promise<string>
  refresh(userId: string): Promise<string>
  /** The person whose access token this is, or null for anything else. */
  userOf(token: string): Promise<string | null>
  /** The person to whom this refresh token was given, used or not; null for anything else. */
  refresherOf(token: string): Promise<string | null>
  exchange(refreshToken: string): Promise<Refreshed>
  revokeAllOf(userId: string): Promise<void>
  forgetOld(): Promise<void>
}

export function createAccessTokens({ db }: Sql, clock: Clock, secret: string): AccessTokens {
  const jwt = createJwt(secret, clock)
  const at = (ms: number) => new Date(clock.now() + ms).toISOString()

  async function issueRefresh(executor: Database, userId: string, family: string): Promise<string> {
    const token = await jwt.sign({ user_id: userId, type: 'refresh', jti: randomUUID() }, REFRESH_TOKEN_MS)
    await executor.execute(query`
      insert into identity_refresh_tokens (token_hash, family, user_id, expires_at)
      values (${hashOf(token)}, ${family}, ${userId}, ${at(REFRESH_TOKEN_MS)})`)
    return token
  }

  return {
    access: ({ id, email }, teamId) =>
      jwt.sign({ user_id: id, email, roles: ['user'], team_id: teamId, type: 'access' }, ACCESS_TOKEN_MS),
    refresh: (userId) => issueRefresh(db, userId, randomUUID()),
    userOf: (token) => jwt.verify(token, 'access'),
    refresherOf: (token) => jwt.verify(token, 'refresh'),

    async exchange(token) {
      if ((await jwt.verify(token, 'refresh')) === null) return { kind: 'refused' }
      const replaced = await db.transaction(async (tx) => {
        const { rows } = await tx.execute<{ family: string; user_id: string }>(query`
          update identity_refresh_tokens set replaced_at = ${at(0)}
          where token_hash = ${hashOf(token)} and replaced_at is null and expires_at > ${at(0)}
          returning family, user_id`)
        const [row] = rows
        return row && { userId: row.user_id, refresh_token: await issueRefresh(tx, row.user_id, row.family) }
      })
      if (replaced) return { kind: 'refreshed', ...replaced }
      const { rows } = await db.execute<{ user_id: string }>(query`
        delete from identity_refresh_tokens where family in (
          select family from identity_refresh_tokens
          where token_hash = ${hashOf(token)} and replaced_at < ${at(-REUSE_GRACE_MS)})
        returning user_id`)
      return rows[0] ? { kind: 'reused', userId: rows[0].user_id } : { kind: 'refused' }
    },

    async revokeAllOf(userId) {
      await db.execute(query`delete from identity_refresh_tokens where user_id = ${userId}`)
    },
    async forgetOld() {
      await db.execute(query`delete from identity_refresh_tokens where expires_at < ${at(0)}`)
    },
  }
}

const Claims = z.object({ user_id: z.uuid(), type: z.string() })

function createJwt(secret: string, clock: Clock) {
  const key = new TextEncoder().encode(secret)
  return {
    sign(claims: Record<string, unknown>, lifetimeMs: number): Promise<string> {
      const now = Math.floor(clock.now() / 1000)
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setIssuedAt(now)
        .setExpirationTime(now + lifetimeMs / 1000)
        .sign(key)
    },

    async verify(token: string, type: 'access' | 'refresh'): Promise<string | null> {
      try {
        const currentDate = new Date(clock.now())
        const options = { algorithms: ['HS256'], requiredClaims: ['exp'], currentDate }
        const { payload } = await jwtVerify(token, key, options)
        const claims = Claims.safeParse(payload)
        return claims.success && claims.data.type === type ? claims.data.user_id : null
      } catch (error) {
        if (error instanceof errors.JOSEError) return null
        throw error
      }
    },
  }
}
