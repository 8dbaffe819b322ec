import type { DocumentType } from '@convonet/contracts/mortgage'

/** What people call each kind. */
export const documentWords: Record<DocumentType, string[]> = {
  identification: [
    "driver's license",
    'drivers license',
    'driver license',
    "driver's licence",
    'passport',
    'photo id',
    'id card',
    'identification',
    'id',
  ],
  income_paystub: [
    'pay stub',
    'pay stubs',
    'paystub',
    'paystubs',
    'pay slip',
    'pay slips',
    'payslip',
    'proof of income',
  ],
  income_w2: ['w2', 'w-2', 'w two', 'w2 form', 'w-2 form', 'w2 forms', 'w-2 forms', 'w 2'],
  income_tax_return: ['tax return', 'tax returns'],
  income_pnl: ['profit and loss statement', 'profit and loss', 'p and l'],
  income_1099: ['1099', '1099 form', 'ten ninety nine'],
  asset_bank_statement: ['bank statement', 'bank statements', 'proof of savings', 'account statement'],
  asset_investment: ['investment statement', 'brokerage statement', 'investment account statement'],
  asset_retirement: [
    'retirement statement',
    'retirement account statement',
    '401k statement',
    '401 k statement',
  ],
  debt_credit_card: ['credit card statement', 'credit card statements'],
  debt_student_loan: ['student loan statement', 'student loan statements'],
  debt_auto_loan: ['car loan statement', 'auto loan statement'],
  down_payment_source: [
    'proof of down payment',
    'proof of the down payment',
    'proof of my down payment',
    'down payment proof',
  ],
  down_payment_gift_letter: ['gift letter'],
}
