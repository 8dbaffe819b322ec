import { ABOUT, type Language, noApplication } from './words.ts'

const PAYMENT = '(loan|debt|payment|payments|bill|card|balance)'
const ALSO = '[(also|still|currently)]'
const ADD = '(add|list|include|note|put down|enter|record|note down)'
const TO_LIST =
  '(to|in|on|for|with) (my|the|our) (debts|mortgage|application|mortgage application|list of debts|list|debt list)'

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
    `(i|we) ${ALSO} have [got] (a|an|another|my|our) {debt_type} (of|for|with|at|that costs|that is|which is|costing|running|and pay|i pay|where i pay) ${ABOUT} {monthly_payment} [on it|for it]`,
    `(i|we) ${ALSO} have [got] (a|an) {monthly_payment} {debt_type}`,
    `there is ${ALSO} (a|an|another|my|our) {debt_type} [payment|loan] (of|for|with|at|that is|that costs) ${ABOUT} {monthly_payment}`,
    `(i|we) ${ALSO} (pay|owe|spend|am paying|are paying|put) ${ABOUT} {monthly_payment} (for|on|towards|toward|to|in|into) [a|an|my|our|the] {debt_type} [${PAYMENT}]`,
    `(i|we) ${ALSO} (pay|am paying|are paying) ${ABOUT} {monthly_payment} to {creditor_name} (for|on) (a|an|my|our|the) {debt_type} [${PAYMENT}]`,
    `(i|we) ${ALSO} (pay|am paying|are paying) {creditor_name} ${ABOUT} {monthly_payment} (for|on) (a|an|my|our|the) {debt_type} [${PAYMENT}]`,
    `(my|our|the) {debt_type} [${PAYMENT}] (is|are|costs|costs me|costs us|cost me|runs|comes to) ${ABOUT} {monthly_payment}`,
    `${ADD} (a|an|another|my|our|the) {debt_type} [${PAYMENT}] (of|for|with|at) ${ABOUT} {monthly_payment} [(from|with|at) {creditor_name}] [${TO_LIST}]`,
    `${ADD} (a|an|another|my|our|the) {debt_type} (debt|loan|payment)`,
    `${ADD} (a|an|another|my|one more) [new] [monthly] debt [${TO_LIST}]`,
    `${ADD} (my|our|a|an|another) {debt_type} ${TO_LIST}`,
    '(list|itemize|go through) my debts one by one',
    `(i|we) ${ALSO} have [got] (a|an|another) {debt_type} [as well|too]`,
    `(i|we) ${ALSO} have (another|one more) debt`,
  ],
  'convonet/examples': [
    'I have a car loan of 350 dollars a month',
    'add my student loan to the mortgage application',
    'I pay 120 dollars a month on my credit card',
    'there is another debt I should mention',
    'I have a car loan of four hundred a month',
    'my student loan payment is two hundred fifty dollars',
    'I owe Visa one hundred twenty a month',
    'there is a second mortgage, nine hundred a month',
    'add a credit card with sixty dollars a month',
    'I am paying three hundred a month for my truck at Ford',
    'I still have a college loan, one ninety per month',
    'put down that I pay two hundred to Discover every month',
    'one more debt, a personal loan with a hundred dollars a month',
    'my Honda costs me two eighty a month',
    'every month five hundred goes to Sallie Mae',
    'I have another debt to tell you about',
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
