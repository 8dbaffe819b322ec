import { MORTGAGE_FACTS, type MortgageFact } from '@convonet/contracts/mortgage-needs'
import { shareOf } from './money.ts'
import { DTI_BANDS } from './rules.ts'

/** Money in cents; null is what nobody has said yet, and nothing owed is zero. */
export interface Finances {
  creditScore: number | null
  monthlyIncome: number | null
  monthlyDebt: number | null
  downPayment: number | null
  closingCosts: number | null
  /** With what is meant for the down payment. */
  totalSavings: number | null
  loanAmount: number | null
  propertyValue: number | null
  veteran: boolean | null
}

export interface DebtFigures {
  stated: number | null
  /** Null where none is itemised. */
  itemised: number | null
  /** The applicant says that the list is complete. */
  complete: boolean
}

/**
 * The monthly debt that counts: the itemised sum when it reaches what was stated or the applicant says that it is all, the stated
 * figure otherwise.
 */
export function effectiveDebt({ stated, itemised, complete }: DebtFigures): number | null {
  if (complete) return itemised ?? 0
  if (stated === null || itemised === null) return stated ?? itemised
  return Math.max(stated, itemised)
}

/** Debt to income as `numeric(5,2)` can hold it; null while either is unknown or there is no income. */
export function debtToIncome({
  monthlyDebt,
  monthlyIncome,
}: Pick<Finances, 'monthlyDebt' | 'monthlyIncome'>) {
  if (monthlyDebt === null || monthlyIncome === null) return null
  const share = shareOf(monthlyDebt, monthlyIncome)
  return share === null ? null : Math.min(share, MOST_SHARE)
}

const MOST_SHARE = 99_999

export type Band = (typeof DTI_BANDS)[number]['band'] | 'high'

export const bandOf = (points: number): Band => DTI_BANDS.find(({ below }) => points < below)?.band ?? 'high'

export const reviewCompleted = ({ creditScore, monthlyIncome, monthlyDebt }: Finances): boolean =>
  creditScore !== null && monthlyIncome !== null && monthlyDebt !== null

/** What a pre-qualification still needs, in the order in which it is asked for. */
export function missingFacts(finances: Finances): Fact[] {
  const known: Record<Fact, boolean> = {
    credit_score: finances.creditScore !== null,
    monthly_income: finances.monthlyIncome !== null,
    monthly_debt: finances.monthlyDebt !== null,
    property_value: (finances.propertyValue ?? 0) > 0,
    down_payment_amount: finances.downPayment !== null || finances.loanAmount !== null,
    total_savings: finances.totalSavings !== null,
    veteran: finances.veteran !== null,
  }
  return MORTGAGE_FACTS.filter((fact) => !known[fact])
}

export type Fact = MortgageFact
