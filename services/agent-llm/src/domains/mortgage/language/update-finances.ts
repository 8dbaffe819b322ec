import { figureSlots } from './figure-slots.ts'
import { A_MONTH, A_YEAR, ABOUT, HOME, IS, type Language, noApplication } from './words.ts'

const I = '(i|we|my husband and i|my wife and i|my partner and i)'
const DEBTS =
  '(debt|debts|debt payments|loans|loan payments|bills and loans|loans and cards|loans and credit cards|cards and loans|credit cards and loans)'
const PAY_IN = '(salary|income|pay|earnings|wages|paycheck|household income|family income)'

/** Of two phrases that fit, the first holds: a year before a month, dollars before percent. */
export const updateFinancesLanguage: Language = {
  'convonet/can': 'take down the figures for your mortgage',
  'convonet/slots': figureSlots,
  'convonet/phrases': [
    `[my|our|the] [current|fico] credit (score|rating) ${IS} ${ABOUT} {credit_score}`,
    `[my] (score|fico) ${IS} ${ABOUT} {credit_score}`,
    `${I} have (a|an) credit (score|rating) of ${ABOUT} {credit_score}`,
    `${I} have (a|an) {credit_score} credit score`,
    `[my|our] [gross|total] (yearly|annual) [gross|household] ${PAY_IN} ${IS} ${ABOUT} {annual_income}`,
    `[my|our] [gross|total] ${PAY_IN} ${IS} ${ABOUT} {annual_income} ${A_YEAR}`,
    `${I} (make|earn|bring in|bring home|take home|get|get paid|am making|am earning|are making) ${ABOUT} {annual_income} ${A_YEAR}`,
    `[it is] ${ABOUT} {annual_income} ${A_YEAR}`,
    `[my|our] [gross|total|monthly] [gross|household] ${PAY_IN} ${IS} ${ABOUT} {monthly_income} ${A_MONTH}`,
    `${I} (make|earn|bring in|bring home|take home|am making|am earning|are making) ${ABOUT} {monthly_income} ${A_MONTH}`,
    `[my|our] [total] [monthly] ${DEBTS} ${IS} ${ABOUT} {monthly_debt} ${A_MONTH}`,
    `${I} (pay|spend|owe) ${ABOUT} {monthly_debt} ${A_MONTH} (for|in|on|towards|toward) [all] [my|our] [monthly] ${DEBTS}`,
    `${I} have ${ABOUT} {monthly_debt} (in|of) [monthly] ${DEBTS} ${A_MONTH}`,
    {
      phrase: `${I} have no [other|outstanding] (debts|debt|loans|debts at all|debt at all|debts or loans)`,
      set: { monthly_debt: 0 },
    },
    {
      phrase: `${I} do not (have|have any|owe|owe any|carry) [any] [other] (debts|debt|loans|debts at all)`,
      set: { monthly_debt: 0 },
    },
    { phrase: `${I} (am|are) [completely|totally] debt free`, set: { monthly_debt: 0 } },
    { phrase: '(no debts|no debt|debt free|no debts at all|no debt at all)', set: { monthly_debt: 0 } },
    {
      phrase: `${I} (owe nothing|do not owe anything|do not owe anybody anything)`,
      set: { monthly_debt: 0 },
    },
    `(the|my|our|this|that) ${HOME} (costs|would cost|is worth|is|is priced at|is listed at|goes for|sells for|is on the market for) ${ABOUT} {property_value}`,
    `[the] [purchase|asking|sale|sales|selling|home|property|house] (price|value) ${IS} ${ABOUT} {property_value}`,
    `${I} (am|are) looking at (a|one|homes|houses|places|something) (for|around|of|at|that costs) ${ABOUT} {property_value}`,
    `${I} (am|are) looking at (a|an) {property_value} ${HOME}`,
    `(a|an) {property_value} ${HOME}`,
    `[my|our|the|a] down payment ${IS} ${ABOUT} {down_payment_amount}`,
    `${I} (can|could|would|will|want to|am going to|are going to|plan to) (put|pay) [down] ${ABOUT} {down_payment_amount} [down]`,
    `${I} (put|pay|have) ${ABOUT} {down_payment_amount} (down|for a down payment|for the down payment|as a down payment)`,
    '(put|pay|putting|paying) {down_payment_amount} down',
    '{down_payment_amount} down',
    `[my|our|the|a] down payment ${IS} ${ABOUT} {down_payment_percent}`,
    `${I} (can|could|would|will|want to|am going to|plan to) (put|pay) [down] ${ABOUT} {down_payment_percent} [down]`,
    '(put|pay|putting|paying) {down_payment_percent} down',
    '{down_payment_percent} down',
    `[my|our] [total] savings ${IS} ${ABOUT} {total_savings}`,
    `${I} have ${ABOUT} {total_savings} (in savings|in the bank|saved|saved up|put aside|set aside|in my savings)`,
    `${I} have (saved|saved up|put aside|set aside) ${ABOUT} {total_savings}`,
    `[the|my] closing costs ${IS} ${ABOUT} {closing_costs_estimate}`,
    `[the|my] loan amount ${IS} ${ABOUT} {loan_amount}`,
    `borrow ${ABOUT} {loan_amount}`,
    {
      phrase: 'i (am|was) (a veteran|in the military|in the army|in the navy|in the air force|a marine)',
      set: { veteran: true },
    },
    {
      phrase:
        'i (served|have served) [in the military|in the army|in the navy|in the air force|in the marines]',
      set: { veteran: true },
    },
    { phrase: '(change|update|correct|fix) [my] (income|salary)', ask: 'monthly_income' },
    { phrase: '(change|update|correct|fix) [my] credit score', ask: 'credit_score' },
    { phrase: '(change|update|correct|fix) [my|the] down payment', ask: 'down_payment_amount' },
    {
      phrase: '(change|update|correct|fix) [my|the] (monthly debts|monthly debt|debts)',
      ask: 'monthly_debt',
    },
    {
      phrase: '(change|update|correct|fix) [the] (price|home price|price of the home|price of the house)',
      ask: 'property_value',
    },
  ],
  'convonet/examples': [
    'my credit score is 720',
    'my income is 8500 dollars a month',
    'I earn ninety thousand dollars a year before taxes',
    'I can put sixty thousand dollars down',
    'the house costs four hundred thousand dollars',
    'I pay 900 dollars a month for my loans and cards',
  ],
  'convonet/say': {
    saved: { one: 'I noted {noted}.[ {difference}][ {verdict}]', many: 'I noted {noted}.' },
    noted: 'All right.[ {verdict}]',
    unchanged: 'All right.',
    'out-of-range': '[I noted {noted}. ]{problem}',
    ...noApplication,
  },
  'convonet/intent': 'note that for your mortgage application',
}
