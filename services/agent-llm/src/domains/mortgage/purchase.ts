import { monthlyPayment } from './amortisation.ts'
import type { Finances } from './finances.ts'
import { divided, portion } from './money.ts'
import { ASSUMPTIONS, type Programme } from './rules.ts'

/** What is known of a purchase; savings may be unknown. */
export interface Purchase {
  score: number
  income: number
  debt: number
  price: number
  loan: number
  down: number
  /** Of the price, in basis points, rounded up. */
  loanToValue: number
  savings: number | null
  /** Down payment and closing costs. */
  neededToClose: number
}

/** Null while something that every decision needs is unknown. */
export function purchaseOf(finances: Finances): Purchase | null {
  const { creditScore: score, monthlyIncome: income, monthlyDebt: debt, propertyValue: price } = finances
  if (score === null || income === null || debt === null || !price) return null
  const stated = finances.downPayment
  const loan = finances.loanAmount ?? (stated === null ? null : price - stated)
  if (loan === null) return null
  const down = stated ?? Math.max(price - loan, 0)
  return {
    score,
    income,
    debt,
    price,
    loan,
    down,
    loanToValue: Number((BigInt(Math.max(loan, 0)) * 10_000n + BigInt(price) - 1n) / BigInt(price)),
    savings: finances.totalSavings,
    neededToClose: down + (finances.closingCosts ?? portion(price, ASSUMPTIONS.closingCosts)),
  }
}

/** Of one month, in cents. */
export interface Housing {
  principalAndInterest: number
  propertyTax: number
  homeInsurance: number
  mortgageInsurance: number
  total: number
}

/** A month in the home under the assumptions of `rules.ts`. */
export function housingFor(
  { mortgageInsurance: insurance }: Programme,
  { price, loan, loanToValue }: Pick<Purchase, 'price' | 'loan' | 'loanToValue'>,
): Housing {
  const insured = insurance !== null && loanToValue > insurance.aboveLoanToValue
  const parts = {
    principalAndInterest: monthlyPayment(loan, ASSUMPTIONS.annualRate, ASSUMPTIONS.months),
    propertyTax: aMonthOf(price, ASSUMPTIONS.propertyTax),
    homeInsurance: aMonthOf(price, ASSUMPTIONS.homeInsurance),
    mortgageInsurance: insured ? aMonthOf(loan, insurance.annual) : 0,
  }
  return { ...parts, total: Object.values(parts).reduce((sum, part) => sum + part, 0) }
}

const aMonthOf = (amount: number, annualPoints: number) =>
  divided(BigInt(amount) * BigInt(annualPoints), 120_000n)
