import type { Benefit } from './tables.ts'

/** What a member pays of a service, in cents and basis points. */
export interface CostShare {
  copayCents: number | null
  coinsurance: number | null
}

/** What is still to come of a member's own share in a plan year, in cents; null where the plan sets none. */
export interface Remaining {
  deductibleCents: number | null
  outOfPocketCents: number | null
}

export interface Estimate {
  copayCents: number
  deductibleCents: number
  coinsuranceCents: number
  memberCents: number
  planCents: number
  /** The member's share would be more without the yearly maximum. */
  capped: boolean
}

export const inNetwork = (benefit: Benefit): CostShare => ({
  copayCents: benefit.copayIn,
  coinsurance: benefit.coinsuranceIn,
})

export const outOfNetwork = (benefit: Benefit): CostShare => ({
  copayCents: benefit.copayOut,
  coinsurance: benefit.coinsuranceOut,
})

/**
 * A service with a copay costs the copay. Any other costs what is left of the deductible and the coinsurance of the rest, and
 * nothing where the plan pays it whole. Never more than the price, nor than what is left to the out-of-pocket maximum.
 */
export function estimateCost(priceCents: number, share: CostShare, remaining: Remaining): Estimate {
  const { copayCents, deductibleCents, coinsuranceCents } = parts(priceCents, share, remaining)
  const whole = copayCents + deductibleCents + coinsuranceCents
  const memberCents = Math.min(whole, remaining.outOfPocketCents ?? whole)
  return {
    copayCents,
    deductibleCents,
    coinsuranceCents,
    memberCents,
    planCents: priceCents - memberCents,
    capped: memberCents < whole,
  }
}

function parts(price: number, { copayCents, coinsurance }: CostShare, { deductibleCents }: Remaining) {
  if (copayCents) return { copayCents: Math.min(copayCents, price), deductibleCents: 0, coinsuranceCents: 0 }
  if (isFree({ copayCents, coinsurance })) return { copayCents: 0, deductibleCents: 0, coinsuranceCents: 0 }
  const deductible = Math.min(deductibleCents ?? 0, price)
  return {
    copayCents: 0,
    deductibleCents: deductible,
    coinsuranceCents: shareOf(price - deductible, coinsurance ?? 0),
  }
}

export const isFree = ({ copayCents, coinsurance }: CostShare): boolean =>
  (copayCents ?? 0) === 0 && coinsurance === 0

/** Half a cent is rounded up. */
const shareOf = (cents: number, basisPoints: number) =>
  Number((BigInt(cents) * BigInt(basisPoints) + 5000n) / 10_000n)
