import { portion } from './money.ts'
import type { Purchase } from './purchase.ts'
import { ASSUMPTIONS, type Factor, type Programme, type Source, type Stretching } from './rules.ts'

/** One rule against one purchase. `short` is what is missing to pass: points, or cents of what `by` names; nothing when it passes. */
export interface Check {
  rule: 'credit-score' | 'down-payment' | 'loan-limit' | 'front-end' | 'back-end' | 'residual' | 'funds'
  passed: boolean
  short: number
  /** Monthly income that would pass, of the rules that weigh income. */
  incomeNeeded?: number
  limit: number
  source: Source
}

export function checksOf(programme: Programme, purchase: Purchase, housing: number): Check[] {
  const met = factorsMet(programme.factors, purchase, housing)
  const stretch = purchase.score >= programme.stretchFromScore
  const limitOf = ({ limit, stretched }: Stretching) =>
    stretched && stretch && met >= stretched.factors ? stretched.limit : limit
  const ratio = (rule: 'front-end' | 'back-end', stretching: Stretching | null, payments: number) =>
    stretching
      ? [
          ratioCheck(
            { rule, limit: limitOf(stretching), source: stretching.source },
            payments,
            purchase.income,
          ),
        ]
      : []
  return [
    ...scoreCheck(programme, purchase),
    downPaymentCheck(programme, purchase),
    ...loanCheck(programme, purchase),
    ...ratio('front-end', programme.frontEnd, housing),
    ...ratio('back-end', programme.backEnd, housing + purchase.debt),
    ...residualCheck(programme, purchase, housing),
    ...fundsCheck(purchase),
  ]
}

function factorsMet(factors: readonly Factor[], purchase: Purchase, housing: number): number {
  const reserves = (purchase.savings ?? 0) - purchase.neededToClose
  return factors.filter((factor) => {
    if (factor.kind === 'score') return purchase.score >= factor.atLeast
    if (factor.kind === 'equity') return purchase.loanToValue <= factor.loanToValue
    return reserves >= factor.months * housing
  }).length
}

function scoreCheck({ minScore }: Programme, { score }: Purchase): Check[] {
  if (!minScore) return []
  const short = Math.max(0, minScore.limit - score)
  return [{ rule: 'credit-score', passed: short === 0, short, ...minScore }]
}

/** Of the price: what the loan may not cover, and no less than the minimum. */
function downPaymentCheck({ loanToValue }: Programme, { score, price, loan, down }: Purchase): Check {
  const tier = loanToValue.find(({ fromScore }) => score >= fromScore) ?? loanToValue.at(-1)
  if (!tier) throw new Error('A programme has no loan to value')
  const mostLoan = Math.floor((price * tier.limit) / 10_000)
  const short = Math.max(0, loan - mostLoan, portion(price, tier.minDown) - down)
  return { rule: 'down-payment', passed: short === 0, short, limit: tier.minDown, source: tier.source }
}

function loanCheck({ maxLoan }: Programme, { loan }: Purchase): Check[] {
  if (!maxLoan) return []
  const short = Math.max(0, loan - maxLoan.limitCents)
  return [
    { rule: 'loan-limit', passed: short === 0, short, limit: maxLoan.limitCents, source: maxLoan.source },
  ]
}

function ratioCheck(
  { rule, limit, source }: Pick<Check, 'rule' | 'limit' | 'source'>,
  payments: number,
  income: number,
): Check {
  const short = Math.max(0, payments - Math.floor((income * limit) / 10_000))
  const incomeNeeded = Math.ceil((payments * 10_000) / limit)
  return { rule, passed: short === 0, short, incomeNeeded, limit, source }
}

/** What is left to live on after taxes, housing and debts. */
function residualCheck({ residual }: Programme, { income, debt }: Purchase, housing: number): Check[] {
  if (!residual) return []
  const { limitCents: limit, source } = residual
  const left = income - portion(income, ASSUMPTIONS.incomeTax) - housing - debt
  const short = Math.max(0, limit - left)
  const kept = 10_000 - ASSUMPTIONS.incomeTax
  const incomeNeeded = Math.ceil(((limit + housing + debt) * 10_000) / kept)
  return [{ rule: 'residual', passed: short === 0, short, incomeNeeded, limit, source }]
}

function fundsCheck({ savings, neededToClose }: Purchase): Check[] {
  if (savings === null) return []
  const short = Math.max(0, neededToClose - savings)
  return [{ rule: 'funds', passed: short === 0, short, limit: neededToClose, source: ASSUMPTIONS.source }]
}
