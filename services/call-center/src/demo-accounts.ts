import type { DemoAccount } from '@convonet/contracts/auth'
import type { Sql } from '@convonet/kit/store/sql'
import { sql as query } from 'drizzle-orm'
import { DEMO_CALLERS, DEMO_PASSWORD_HASH, DEMO_STAFF } from './demo.ts'

/** The demo people who can still sign in as everybody knows; on the embedded database only. */
export async function demoAccounts({ kind, db }: Sql): Promise<DemoAccount[]> {
  if (kind !== 'pglite') return []
  const { rows } = await db.execute<{ id: string }>(query`
    select id from users_anthropic where is_active and password_hash = ${DEMO_PASSWORD_HASH}`)
  const open = new Set(rows.map(({ id }) => id))
  return [...DEMO_STAFF, ...DEMO_CALLERS].filter(({ userId }) => open.has(userId))
}
