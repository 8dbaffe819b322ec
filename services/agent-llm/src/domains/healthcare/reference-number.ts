import type { Database } from '@convonet/kit/store/sql'
import { sql } from 'drizzle-orm'

/** `AUTH2026112210001`: kind, day and a number that is never given twice. */
export async function referenceNumber(db: Database, kind: 'AUTH' | 'APL', day: string): Promise<string> {
  const { rows } = await db.execute<{ number: string }>(
    sql`select nextval('healthcare_reference_numbers')::text as number`,
  )
  return `${kind}${day.replaceAll('-', '')}${rows[0]?.number ?? ''}`
}
