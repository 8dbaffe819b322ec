import { type Language, noApplication } from './words.ts'

const FROM =
  '(from|off|off of|out of) (my|the|our) (debts|list of debts|mortgage|application|mortgage application|debt list)'

export const removeDebtLanguage: Language = {
  'convonet/can': 'take a debt off the mortgage application',
  'convonet/slots': {
    debt_id: { kind: 'item', noun: 'debt', from: 'get_mortgage_debts', ask: 'Which debt should I take off?' },
  },
  'convonet/careful': true,
  'convonet/phrases': [
    `(remove|delete|take|drop|strike|cross|cancel) [the|my|our] {debt_id} [debt] ${FROM}`,
    `(remove|delete|take off|drop|strike) (the|my|our|that) {debt_id} debt`,
    '(remove|delete|take off|drop|strike) (a|one|one of my|some) (debt|debts)',
    '(remove|delete|take off|drop|strike) (the|my|that) debt (to|from|with|at|called) {debt_id}',
    `(i|we) [have] [just|already] (paid|paid off|cleared|settled) (my|our|the) {debt_id} [off] [debt]`,
    `(i|we) [have] [just|already] (paid off|cleared|settled) (my|our|the) {debt_id} [so] (remove|delete|take off|drop) (that|this|the) [debt|one|card|loan]`,
    `(my|our|the) {debt_id} (is|has been) [now|already] (paid|paid off|settled|cleared)`,
  ],
  'convonet/examples': [
    'remove the car loan from my mortgage application',
    'take the credit card off my debts',
    'my student loan is paid off',
    'delete that debt from my application',
  ],
  'convonet/say': {
    removed: {
      one: 'I took your {title} off the list.[ {difference}]',
      many: 'I took your {title} off the list.',
    },
    'not-found': 'I cannot find that debt any more.',
    ...noApplication,
  },
  'convonet/intent': 'take your {title} off your debts',
}
