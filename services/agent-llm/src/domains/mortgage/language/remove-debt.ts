import { type Language, NEED, noApplication } from './words.ts'

const FROM =
  '(from|off|off of|out of) (my|the|our) (debts|list of debts|mortgage|application|mortgage application|debt list)'

const TAKE = '(remove|delete|take off|take out|drop|strike|cross off|erase)'

const GONE = `${NEED} (remove|delete|take off|take out|drop|strike|strike out|cross off|cross out|erase|scratch|get rid of|throw out|kick out|forget about|clear|scrap)`
const DEBT = '(debt|debts|loan|loans|card|payment|payments|lease|credit card|account)'
const SINCE =
  '(because|since|as|so|it is paid|it is paid off|i paid it|i paid it off|we paid it off|i have paid it|i have paid it off|that is paid off|it is gone|it is settled|i do not have it anymore|i do not have it any more|i no longer have it|that one is done)'

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
    `${GONE} (the|my|our|that|this|a) {debt_id} ${DEBT} [again|now|please|off|(from|off) [of] (the|my|our|that) (list|debts|file)] [${SINCE}]`,
    `(take|cross|strike|get|scratch|leave|keep) (the|my|our|that) {debt_id} ${DEBT} (off|out|away) [of] [the|my|our] [list|file|debt list] [${SINCE}]`,
    `(my|our|the|that) {debt_id} ${DEBT} (is|was|has been|are|got) [now|already|all|finally|just] (gone|history|over|done|done with|paid|paid off|finished|settled|cleared|closed|off the books|no longer there|not there anymore|not there any more|no more|out of the way|refinanced|forgiven)`,
    `(i|we) [have|am|are] [just|already|finally|now] (paid|paid off|paying off|finished|finished paying|finished paying off|finished paying for|cleared|settled|closed|done paying|done with|through with) (my|our|the|that) {debt_id} ${DEBT} [off] [now|last month|last week|completely|in full]`,
    `(i|we) (no longer|do not) (pay|owe|have|carry|have to pay) [anything] [on|for] (the|my|our|that|a) {debt_id} ${DEBT} [anymore|any more|any longer]`,
    `(the|my|our|that) {debt_id} ${DEBT} (should not|does not|must not|need not) (be|belong|count) [on|in|to] [the|my|our] [list|debts|application|there]`,
    `${GONE} (a|one|one of my|some) (debt|debts|loan) [from|off] [the|my|our] [list|application]`,
    `(i|we) [have] [just|already|finally] (paid off|cleared|settled) (my|our|the) {debt_id} ${DEBT} [so|and] [please] ${TAKE} (that|this|the|it) [debt|one|card|loan]`,
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
