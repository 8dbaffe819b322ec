import type { Clock } from '@convonet/kit/process/clock'
import type { Sql } from '@convonet/kit/store/sql'
import { seedHealthcare } from './domains/healthcare/seed.ts'
import { seedMortgage } from './domains/mortgage/seed-mortgage.ts'
import { seedKnowledge } from './knowledge/seed-knowledge.ts'
import { migrations } from './migrations.ts'

const DEMO_CALLER = 'c0ffee00-2468-4000-8000-000000000001'

/** The demo caller's application and membership, and articles to ask about. May be repeated. */
export async function seedDemo(sql: Sql, clock: Clock): Promise<void> {
  await sql.migrate('agent-llm', migrations)
  await seedMortgage(sql.db)
  await seedHealthcare(sql.db, { userId: DEMO_CALLER, year: new Date(clock.now()).getUTCFullYear() })
  await seedKnowledge(sql, clock)
}
