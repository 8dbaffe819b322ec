import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { Access } from './access.ts'
import { coverageOn } from './coverage.ts'
import { accumulationIn } from './member-store.ts'
import { type PlanYear, planYearOn } from './plan-year.ts'
import { fullDay } from './spoken.ts'
import type { Accumulation, Plan } from './tables.ts'

export interface PlanAccess extends Access {
  plan: Plan
  /** The plan year that counts today. */
  year: PlanYear
}

/** For work on a member's plan: a member without one gets a named outcome instead. */
export const onPlan =
  <Args>(work: (tx: Database, args: Args, access: PlanAccess) => Promise<CallToolResult>) =>
  async (tx: Database, args: Args, access: Access): Promise<CallToolResult> => {
    const { plan, member, today } = access
    if (!plan) return outcome({ kind: 'no-plan' })
    return await work(tx, args, { ...access, plan, year: planYearOn(plan, member, today) })
  }

/** What has been counted in the plan year of today. */
export const countedFor = (tx: Database, { member, year }: PlanAccess): Promise<Accumulation | null> =>
  accumulationIn(tx, member, year.year)

/** Said after what a plan would pay, where it does not pay today. */
export function inactiveNote({ member, today }: Access): string | undefined {
  const coverage = coverageOn(member, today)
  if (coverage.kind === 'active') return undefined
  if (coverage.kind === 'ended') return `But your coverage ended on ${fullDay(coverage.end)}`
  if (coverage.kind === 'not-started') return `Your coverage begins on ${fullDay(coverage.start)}`
  return 'But your coverage is not active at the moment'
}
