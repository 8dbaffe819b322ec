import { randomUUID } from 'node:crypto'
import type { ApiToken } from '@convonet/contracts/auth'
import type { SignedIn } from '@convonet/contracts/identity'
import { StaffRole } from '@convonet/contracts/staff-role'
import type { Clock } from '@convonet/kit/process/clock'
import type { Sql } from '@convonet/kit/store/sql'
import { sql as query } from 'drizzle-orm'
import { type AccountRow, toAccount, toSignedIn } from './people.ts'
import { hashOf, newToken } from './secret-token.ts'

/** By which a token is known where somebody has left it, and told from a session. */
export const API_TOKEN_PREFIX = 'convonet_'
const DAY_MS = 24 * 3_600_000
const USED_EVERY_MS = 60_000

export interface ApiTokens {
  /** The token itself is answered this once. */
  make(
    userId: string,
    wanted: { name: string; role: StaffRole; days: number },
  ): Promise<ApiToken & { token: string }>
  /** Those of one person that still work, the newest first. */
  of(userId: string): Promise<ApiToken[]>
  /** Answers whose it was, or null when there is none to revoke. `ownerId` null revokes anybody's. */
  revoke(id: string, ownerId: string | null): Promise<string | null>
  /** The person it acts for, in its role or the person's own, whichever is lower. */
  find(token: string): Promise<SignedIn | null>
  forgetOld(): Promise<void>
}

export function createApiTokens({ db }: Sql, clock: Clock): ApiTokens {
  const at = (ms: number) => new Date(clock.now() + ms).toISOString()

  return {
    async make(userId, { name, role, days }) {
      const token = newToken(API_TOKEN_PREFIX)
      const { rows } = await db.execute<TokenRow>(query`
        insert into identity_api_tokens (id, token_hash, user_id, name, role, created_at, expires_at)
        values (${randomUUID()}, ${hashOf(token)}, ${userId}, ${name}, ${role}, ${at(0)}, ${at(days * DAY_MS)})
        returning *`)
      const [row] = rows
      if (!row) throw new Error('An inserted token has vanished')
      return { ...toApiToken(row), token }
    },

    async of(userId) {
      const { rows } = await db.execute<TokenRow>(query`
        select * from identity_api_tokens
        where user_id = ${userId} and revoked_at is null and expires_at > ${at(0)} order by created_at desc`)
      return rows.map(toApiToken)
    },

    async revoke(id, ownerId) {
      const { rows } = await db.execute<{ user_id: string }>(query`
        update identity_api_tokens set revoked_at = ${at(0)}
        where id = ${id} and revoked_at is null and (${ownerId}::uuid is null or user_id = ${ownerId})
        returning user_id`)
      return rows[0]?.user_id ?? null
    },

    async find(token) {
      const { rows } = await db.execute<
        AccountRow & { token_id: string; role: StaffRole; is_stale: boolean }
      >(query`
        select person.*, token.id as token_id, token.role,
          coalesce(token.last_used_at < ${at(-USED_EVERY_MS)}, true) as is_stale
        from identity_api_tokens token join users_anthropic person on person.id = token.user_id
        where token.token_hash = ${hashOf(token)} and token.revoked_at is null and token.expires_at > ${at(0)}
          and person.is_active`)
      const [row] = rows
      const account = toAccount(row)
      if (!row || !account) return null
      if (row.is_stale) {
        await db.execute(
          query`update identity_api_tokens set last_used_at = ${at(0)} where id = ${row.token_id}`,
        )
      }
      return { ...toSignedIn(account), role: lower(row.role, account.role) }
    },

    async forgetOld() {
      await db.execute(query`
        delete from identity_api_tokens where least(expires_at, revoked_at) < ${at(-30 * DAY_MS)}`)
    },
  }
}

interface TokenRow extends Record<string, unknown> {
  id: string
  name: string
  role: StaffRole
  created_at: Date | string
  expires_at: Date | string
  last_used_at: Date | string | null
}

const toApiToken = (row: TokenRow): ApiToken => ({
  id: row.id,
  name: row.name,
  role: row.role,
  createdAt: iso(row.created_at),
  expiresAt: iso(row.expires_at),
  lastUsedAt: row.last_used_at && iso(row.last_used_at),
})

const iso = (moment: Date | string) => new Date(moment).toISOString()

const rank = (role: StaffRole | null) => (role === null ? -1 : StaffRole.options.indexOf(role))
const lower = (one: StaffRole | null, other: StaffRole | null) => (rank(one) < rank(other) ? one : other)
