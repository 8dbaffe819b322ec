import { type Language, noApplication } from './words.ts'

const FROM =
  '(from|off|off of|out of) (my|the|our) (debts|list of debts|mortgage|application|mortgage application|debt list)'

const TAKE = '(remove|delete|take off|take out|drop|strike|cross off|erase)'

export const removeDebtLanguage: Language = {
  'convonet/can': 'take a debt off the mortgage application',
  'convonet/slots': {
    debt_id: { kind: 'item', noun: 'debt', from: 'get_mortgage_debts', ask: 'Which debt should I take off?' },
  },
  'convonet/careful': true,
  'convonet/phrases': [
    `${TAKE} [the|my|our] {debt_id} [debt] ${FROM}`,
    `(take|cross|strike|get) [the|my|our] {debt_id} off [of] (my|the|our) (debts|list of debts|mortgage|application|mortgage application|debt list)`,
    `${TAKE} (the|my|our|that) {debt_id} (debt|loan|card|payment) [again]`,
    `${TAKE} (a|one|one of my|some) (debt|debts)`,
    `${TAKE} (the|my|that) debt (to|from|with|at|called) {debt_id}`,
    `(i|we) [have] [just|already|finally] (paid|paid off|cleared|settled) (my|our|the) {debt_id} [off] [debt]`,
    `(i|we) [have] [just|already|finally] (paid off|cleared|settled) (my|our|the) {debt_id} [so|and] [please] ${TAKE} (that|this|the|it) [debt|one|card|loan]`,
    `(my|our|the) {debt_id} (is|has been) [now|already|all|finally] (paid|paid off|settled|cleared)`,
    `(i|we) (no longer have|do not have|got rid of) (the|my|our|that|a) {debt_id} (debt|loan|card|payment) [anymore|any more|any longer]`,
  ],
  'convonet/examples': [
    'remove the car loan from my mortgage application',
    'take the credit card off my debts',
    'my student loan is paid off',
    'delete that debt from my application',
    'I paid off my car loan',
    'the Visa debt is gone',
    'remove the student loan from my debts',
    'we settled the personal loan, delete it',
    'the truck does not belong in my debts',
    'cross the Discover card off, I no longer have it',
    'I finished paying for the Honda',
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
