import { type Language, noApplication } from './words.ts'

const HAND_IN = '(upload|send|send in|submit|hand in|attach|provide|give you|turn in|email|share)'

export const uploadDocumentLanguage: Language = {
  'convonet/can': 'take documents for your mortgage',
  'convonet/slots': {
    document_type: {
      kind: 'choice',
      ask: 'Which document is it, for example a photo ID, a pay stub or a bank statement?',
      words: {
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
      },
    },
  },
  'convonet/phrases': [
    `${HAND_IN} [you] (my|a|an|the|another|our|some) [latest|last|new|recent] {document_type}`,
    `(where|how) (do|can|should|could) (i|we) ${HAND_IN} [you] (my|a|an|the|our) [latest|last|new|recent] {document_type}`,
    `(where|how) (do|can|should|could) (i|we) ${HAND_IN} [my|a|the|our] (documents|document|paperwork|papers|files)`,
    `${HAND_IN} [you] (a|my|some|the|another) (document|documents|paperwork|papers) [for (my|the) (mortgage|application|mortgage application)]`,
    '(here is|i have|i have got) (my|a|the) [latest|last|new|recent] {document_type} (for you|ready|here|for the mortgage|for the application|for my application)',
    `(i|we) [have] [just|already] (uploaded|sent|sent in|submitted|handed in|attached|emailed) [you] (my|a|an|the|another|our) [latest|last|new|recent] {document_type} [too|as well|already|for the mortgage]`,
  ],
  'convonet/examples': [
    'I want to upload my pay stub',
    'how do I send you my bank statements',
    'where can I submit the documents for my mortgage',
    'I have my tax return ready to hand in',
  ],
  'convonet/say': {
    expecting: {
      one: 'Please upload your {title} on the mortgage page, as a PDF or a photo. I am expecting it.',
      many: 'Please upload your {title} on the mortgage page, as PDF or photos. I am expecting them.',
    },
    'expected-already':
      'I am still waiting for your {title}. Please upload it on the mortgage page, as a PDF or a photo.',
    'expecting-another': 'I have a {title} already. You can upload another one on the mortgage page.',
    ...noApplication,
  },
  'convonet/intent': 'expect that document',
}
