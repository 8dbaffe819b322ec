import type { Database } from '@convonet/kit/store/sql'
import { sql } from 'drizzle-orm'
import type { CallStep } from '../ports.ts'
import { iso } from '../sql-moments.ts'

/**
 * Does a step of a call where nobody has begun it: events come again, at once and to any replica. Answers null where somebody has; what
 * fails may be begun again.
 */
export async function once<T>(
  db: Database,
  { callId, name }: CallStep,
  now: number,
  work: () => Promise<T>,
): Promise<T | null> {
  const { rowCount } = await db.execute(sql`
    insert into hanok_call_steps (call_id, step, at) values (${callId}, ${name}, ${iso(now)}::timestamptz)
    on conflict do nothing`)
  if (!rowCount) return null
  try {
    return await work()
  } catch (error) {
    await db.execute(sql`delete from hanok_call_steps where call_id = ${callId} and step = ${name}`)
    throw error
  }
}

export async function hasBegun(db: Database, { callId, name }: CallStep): Promise<boolean> {
  const { rowCount } = await db.execute(
    sql`select from hanok_call_steps where call_id = ${callId} and step = ${name}`,
  )
  return rowCount !== null && rowCount > 0
}
