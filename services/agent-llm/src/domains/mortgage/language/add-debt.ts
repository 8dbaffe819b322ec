import { ABOUT, type Language, noApplication } from './words.ts'

const LOAN = '(loan|card|payment|debt|car payment|student debt)'

export const addDebtLanguage: Language = {
  'convonet/can': 'list your debts for the mortgage',
  'convonet/slots': {
    debt_type: {
      kind: 'choice',
      ask: 'What kind of debt is it: a credit card, a student loan, a car loan, a mortgage or something else?',
      words: {
        credit_card: [
          'credit card',
          'credit cards',
          'visa card',
          'store card',
          'credit card debt',
          'visa',
          'mastercard',
        ],
        student_loan: ['student loan', 'student loans', 'student debt', 'college loan', 'student loan debt'],
        auto_loan: ['car loan', 'auto loan', 'car payment', 'car lease', 'truck loan', 'vehicle loan', 'car'],
        mortgage: ['mortgage', 'another mortgage', 'second mortgage', 'home loan'],
        other: [
          'personal loan',
          'medical debt',
          'alimony',
          'child support',
          'something else',
          'other',
          'other loan',
          'another kind',
          'furniture loan',
        ],
      },
    },
    monthly_payment: { kind: 'money', ask: 'How much do you pay on it each month?' },
    creditor_name: {
      kind: 'name',
      inline: ['(with|from|at) {creditor_name}'],
    },
    outstanding_balance: {
      kind: 'money',
      ask: 'How much do you still owe on it?',
      inline: [`(balance is|balance of|with a balance of|i still owe|i owe) ${ABOUT} {outstanding_balance}`],
    },
    interest_rate: {
      kind: 'percent',
      inline: ['(at|with|at a rate of|interest of) {interest_rate} [interest]'],
    },
  },
  'convonet/phrases': [
    `(i|we) [also|still] have (a|an|another|my|our) {debt_type} (of|for|with|at|that costs|that is|costing) ${ABOUT} {monthly_payment} [(a|per|each|every) month]`,
    `(i|we) [also|still] have (a|an) {monthly_payment} [(a|per) month] {debt_type}`,
    `(i|we) [also|still] pay ${ABOUT} {monthly_payment} [(a|per|each|every) month] (for|on|towards|toward|to) (a|an|my|our|the) {debt_type} [${LOAN}]`,
    `(my|our|the) {debt_type} [payment|payments|bill] (is|are|costs|costs me|cost me|runs) ${ABOUT} {monthly_payment} [(a|per|each|every) month]`,
    '(add|list|include|note|put down|enter|record) (a|an|another|my|our|the) {debt_type} (of|for|with|at) {monthly_payment} [(a|per|each|every) month]',
    '(add|list|include|enter|record) (a|an|another|my|our|the) {debt_type} (debt|loan|payment)',
    '(add|list|include|enter|record) (a|an|another|my) [new] [monthly] debt',
    '(add|list|include) (my|our|a|an|another) {debt_type} (to|in|on|for) (my|the|our) (debts|mortgage|application|mortgage application|list of debts)',
    '(list|itemize|go through) my debts one by one',
    '(i|we) [also|still] have (a|an|another) {debt_type} [as well|too]',
  ],
  'convonet/examples': [
    'I have a car loan of 350 dollars a month',
    'add my student loan to the mortgage application',
    'I pay 120 dollars a month on my credit card',
    'there is another debt I should mention',
  ],
  'convonet/say': {
    added: {
      one: 'I listed your {title} with {payment} a month.[ {difference}]',
      many: 'I listed your {title}.',
    },
    'out-of-range': 'I did not get that right.',
    ...noApplication,
  },
  'convonet/intent': 'list that debt',
}
