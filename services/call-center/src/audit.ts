import type { Clock } from '@convonet/kit/process/clock'
import type { Sql } from '@convonet/kit/store/sql'
import { sql as query } from 'drizzle-orm'

export interface AuditEvent {
  event:
    | 'signed-in'
    | 'sign-in-failed'
    | 'sign-in-locked'
    | 'signed-out'
    | 'registered'
    | 'profile-changed'
    | 'token-made'
    | 'token-revoked'
    | 'refresh-token-reused'
    | 'person-added'
    | 'role-changed'
    | 'password-changed'
    | 'deactivated'
    | 'activated'
  /** Null where nobody we know did it. What was typed in is not kept: it may be a password. */
  userId: string | null
  /** Null for a command on the machine itself. */
  address: string | null
  facts?: Record<string, string | number | null>
}

export interface Audit {
  record(event: AuditEvent): Promise<void>
  forgetOld(): Promise<void>
}

/** Six years, as 45 CFR 164.316(b)(2)(i) asks of those who hold health data. */
const KEPT_MS = 6 * 366 * 24 * 3_600_000

export function createAudit({ db }: Sql, clock: Clock): Audit {
  return {
    async record({ event, userId, address, facts = {} }) {
      const at = new Date(clock.now()).toISOString()
      await db.execute(query`
        insert into identity_audit (at, event, user_id, address, facts)
        values (${at}, ${event}, ${userId}, ${address?.slice(0, 100) ?? null}, ${JSON.stringify(facts)}::jsonb)`)
    },
    async forgetOld() {
      const horizon = new Date(clock.now() - KEPT_MS).toISOString()
      await db.execute(query`delete from identity_audit where at < ${horizon}`)
    },
  }
}
