import type { SignedIn } from '@convonet/contracts/identity'
import type { Clock } from '@convonet/kit/process/clock'
import type { Sql } from '@convonet/kit/store/sql'
import { sql as query } from 'drizzle-orm'
import { type AccountRow, toAccount, toSignedIn } from './people.ts'
import { hashOf, newToken } from './secret-token.ts'

/** A working day: after that somebody signs in again, used or not. */
export const LONGEST_SESSION_MS = 12 * 3_600_000
/** A use is written down at most this often. */
const SEEN_EVERY_MS = 60_000

export interface SessionStore {
  /** Answers the token, which nobody can find in the store. */
  open(userId: string, address: string): Promise<string>
  /** The active person whose session this is. */
  find(token: string): Promise<SignedIn | null>
  end(token: string): Promise<void>
  endAllOf(userId: string): Promise<void>
  forgetOld(): Promise<void>
}

export function createSessionStore({ db }: Sql, clock: Clock, idleMs: number): SessionStore {
  const ago = (ms: number) => new Date(clock.now() - ms).toISOString()

  return {
    async open(userId, address) {
      const token = newToken()
      await db.execute(query`
        insert into identity_sessions (token_hash, user_id, created_at, last_seen_at, address)
        values (${hashOf(token)}, ${userId}, ${ago(0)}, ${ago(0)}, ${address.slice(0, 100)})`)
      return token
    },

    async find(token) {
      const hash = hashOf(token)
      const { rows } = await db.execute<AccountRow & { is_stale: boolean }>(query`
        select person.*, session.last_seen_at < ${ago(SEEN_EVERY_MS)} as is_stale
        from identity_sessions session join users_anthropic person on person.id = session.user_id
        where session.token_hash = ${hash} and person.is_active
          and session.created_at > ${ago(LONGEST_SESSION_MS)} and session.last_seen_at > ${ago(idleMs)}`)
      const account = toAccount(rows[0])
      if (!account) return null
      if (rows[0]?.is_stale) {
        await db.execute(
          query`update identity_sessions set last_seen_at = ${ago(0)} where token_hash = ${hash}`,
        )
      }
      return toSignedIn(account)
    },

    async end(token) {
      await db.execute(query`delete from identity_sessions where token_hash = ${hashOf(token)}`)
    },
    async endAllOf(userId) {
      await db.execute(query`delete from identity_sessions where user_id = ${userId}`)
    },
    async forgetOld() {
      await db.execute(query`
        delete from identity_sessions
        where created_at <= ${ago(LONGEST_SESSION_MS)} or last_seen_at <= ${ago(idleMs)}`)
    },
  }
}
