import type { DocumentType } from './mortgage.ts'

/** What every applicant hands in; any one of the documents named will do. The last only with a down payment. */
export const REQUIRED_DOCUMENTS = {
  identification: ['identification'],
  income: ['income_paystub', 'income_w2', 'income_tax_return', 'income_pnl', 'income_1099'],
  assets: ['asset_bank_statement', 'asset_investment', 'asset_retirement'],
  down_payment: ['down_payment_source', 'down_payment_gift_letter'],
} as const satisfies Record<string, readonly DocumentType[]>
export type RequiredDocument = keyof typeof REQUIRED_DOCUMENTS

/** What an applicant tells, in the order in which it is asked for. */
export const MORTGAGE_FACTS = [
  'credit_score',
  'monthly_income',
  'monthly_debt',
  'property_value',
  'down_payment_amount',
  'total_savings',
  'veteran',
] as const
export type MortgageFact = (typeof MORTGAGE_FACTS)[number]
