import type { DocumentStatus, DocumentType } from '@convonet/contracts/mortgage'
import { REQUIRED_DOCUMENTS, type RequiredDocument } from '@convonet/contracts/mortgage-needs'

interface Requirement {
  category: RequiredDocument
  /** Any one of these will do. */
  types: readonly DocumentType[]
  spoken: string
  /** The same in few words. */
  short: string
  /** Which to expect when the applicant names the category only. */
  usual: DocumentType
}

/** What every applicant hands in; the last only with a down payment. */
export const REQUIREMENTS: readonly Requirement[] = [
  {
    category: 'identification',
    short: 'a photo ID',
    types: REQUIRED_DOCUMENTS.identification,
    spoken: "a photo ID, such as a driver's license or passport",
    usual: 'identification',
  },
  {
    category: 'income',
    short: 'proof of income',
    types: REQUIRED_DOCUMENTS.income,
    spoken:
      'proof of income, such as your pay stubs of the last 30 days or your W-2 forms of the last two years',
    usual: 'income_paystub',
  },
  {
    category: 'assets',
    short: 'proof of savings',
    types: REQUIRED_DOCUMENTS.assets,
    spoken: 'proof of your savings, such as your bank statements of the last two months',
    usual: 'asset_bank_statement',
  },
  {
    category: 'down_payment',
    short: 'proof of the down payment',
    types: REQUIRED_DOCUMENTS.down_payment,
    spoken: 'proof of where the down payment comes from, or a gift letter',
    usual: 'down_payment_source',
  },
]

export const SPOKEN_TYPES: Record<DocumentType, string> = {
  identification: 'photo ID',
  income_paystub: 'pay stub',
  income_w2: 'W-2 form',
  income_tax_return: 'tax return',
  income_pnl: 'profit and loss statement',
  income_1099: '1099 form',
  asset_bank_statement: 'bank statement',
  asset_investment: 'investment statement',
  asset_retirement: 'retirement account statement',
  debt_credit_card: 'credit card statement',
  debt_student_loan: 'student loan statement',
  debt_auto_loan: 'car loan statement',
  down_payment_source: 'proof of the down payment',
  down_payment_gift_letter: 'gift letter',
}

interface Handed {
  documentType: DocumentType
  status: DocumentStatus
}

/** Requirements that nothing in one of these states meets. */
export function unmet(
  handed: readonly Handed[],
  downPayment: number | null,
  by: readonly DocumentStatus[],
): Requirement[] {
  return requirementsFor(downPayment).filter(
    ({ types }) =>
      !handed.some(({ documentType, status }) => types.includes(documentType) && by.includes(status)),
  )
}

export const requirementsFor = (downPayment: number | null): Requirement[] =>
  REQUIREMENTS.filter(({ category }) => category !== 'down_payment' || (downPayment ?? 0) > 0)

/** Handed in, checked or not. */
export const COLLECTED: readonly DocumentStatus[] = ['uploaded', 'verified']
export const CHECKED: readonly DocumentStatus[] = ['verified']
