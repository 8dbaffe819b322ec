import { type Fact, type Finances, missingFacts } from './finances.ts'
import { shareOf } from './money.ts'
import { type Check, checksOf } from './programme-checks.ts'
import { type Housing, housingFor, type Purchase, purchaseOf } from './purchase.ts'
import { GUIDELINES, PROGRAMMES, type Programme } from './rules.ts'

export type Prequalification =
  | { kind: 'incomplete'; missing: Fact[] }
  /** The down payment pays for the home. */
  | { kind: 'no-loan' }
  | { kind: 'fits' | 'not-yet'; loanCents: number; results: ProgrammeResult[] }

export interface ProgrammeResult {
  programme: Programme
  fits: boolean
  housing: Housing
  /** Basis points of income; null without income. */
  frontEnd: number | null
  backEnd: number | null
  /** Within 28 and 36 percent. */
  comfortable: boolean
  checks: Check[]
}

/** Which programmes fit and what keeps the others from fitting; laws by `rules.ts`, best first. */
export function prequalify(finances: Finances): Prequalification {
  const purchase = purchaseOf(finances)
  if (!purchase) {
    const optional: readonly Fact[] = ['total_savings', 'veteran']
    return {
      kind: 'incomplete',
      missing: missingFacts(finances).filter((fact) => !optional.includes(fact)),
    }
  }
  if (purchase.loan <= 0) return { kind: 'no-loan' }
  const open = PROGRAMMES.filter(({ veteransOnly }) => !veteransOnly || finances.veteran === true)
  const results = open.map((programme) => measured(programme, purchase))
  return {
    kind: results.some(({ fits }) => fits) ? 'fits' : 'not-yet',
    loanCents: purchase.loan,
    results: results.toSorted(nearestFirst),
  }
}

/** Fewest rules failed, then the fewest points of score missing, then the least money. */
function nearestFirst(a: ProgrammeResult, b: ProgrammeResult): number {
  const [mine, other] = [missesOf(a), missesOf(b)]
  return mine.rules - other.rules || mine.points - other.points || mine.cents - other.cents
}

function missesOf({ checks }: ProgrammeResult) {
  const failed = checks.filter(({ passed }) => !passed)
  const sum = (all: readonly Check[]) => all.reduce((total, { short }) => total + short, 0)
  return {
    rules: failed.length,
    points: sum(failed.filter(({ rule }) => rule === 'credit-score')),
    cents: sum(failed.filter(({ rule }) => rule !== 'credit-score')),
  }
}

function measured(programme: Programme, purchase: Purchase): ProgrammeResult {
  const housing = housingFor(programme, purchase)
  const all = housing.total + purchase.debt
  const checks = checksOf(programme, purchase, housing.total)
  return {
    programme,
    fits: checks.every(({ passed }) => passed),
    housing,
    frontEnd: shareOf(housing.total, purchase.income),
    backEnd: shareOf(all, purchase.income),
    comfortable:
      housing.total * 10_000 <= GUIDELINES.frontEnd.limit * purchase.income &&
      all * 10_000 <= GUIDELINES.backEnd.limit * purchase.income,
    checks,
  }
}
