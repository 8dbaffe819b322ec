import type { Remaining } from './cost-share.ts'
import type { Accumulation, Plan } from './tables.ts'

export type Network = 'in' | 'out'

/** What a plan year's limit is and how far the member is, in cents. */
export interface Balance {
  totalCents: number
  metCents: number
  remainingCents: number
}

export interface Balances {
  individual: Balance
  /** Null where the plan sets none. */
  family: Balance | null
}

/** Null where the plan sets no such limit. Without an accumulation nothing has been counted yet. */
export function deductible(plan: Plan, counted: Accumulation | null, network: Network): Balances | null {
  return network === 'in'
    ? balances(
        [plan.individualDeductibleIn, counted?.individualDeductibleIn],
        [plan.familyDeductibleIn, counted?.familyDeductibleIn],
      )
    : balances(
        [plan.individualDeductibleOut, counted?.individualDeductibleOut],
        [plan.familyDeductibleOut, counted?.familyDeductibleOut],
      )
}

export function outOfPocket(plan: Plan, counted: Accumulation | null, network: Network): Balances | null {
  return network === 'in'
    ? balances(
        [plan.individualOopMaxIn, counted?.individualOopIn],
        [plan.familyOopMaxIn, counted?.familyOopIn],
      )
    : balances(
        [plan.individualOopMaxOut, counted?.individualOopOut],
        [plan.familyOopMaxOut, counted?.familyOopOut],
      )
}

/** What the member themselves may still have to pay: the family's limit may be reached before their own. */
export function remainingShare(plan: Plan, counted: Accumulation | null, network: Network): Remaining {
  return {
    deductibleCents: remaining(deductible(plan, counted, network)),
    outOfPocketCents: remaining(outOfPocket(plan, counted, network)),
  }
}

export const remaining = (both: Balances | null): number | null =>
  both && Math.min(both.individual.remainingCents, both.family?.remainingCents ?? Number.POSITIVE_INFINITY)

type Limit = [total: number | null, met: number | undefined]

function balances(individual: Limit, family: Limit): Balances | null {
  const own = balance(individual)
  return own && { individual: own, family: balance(family) }
}

function balance([totalCents, metCents = 0]: Limit): Balance | null {
  if (totalCents === null) return null
  return { totalCents, metCents, remainingCents: Math.max(0, totalCents - metCents) }
}
