import { figurePhrases } from './figure-phrases.ts'
import { figureSlots } from './figure-slots.ts'
import { A_MONTH, A_YEAR, ABOUT, HOME, I, IN_ALL, IS, type Language, noApplication } from './words.ts'

const SCORE = '(credit score|credit rating|credit|score|fico|fico score)'
const KIND = '[(current|gross|total|monthly|combined|joint|base|net|household|family|take home|regular)]'
const PAY =
  '(salary|income|pay|earnings|wages|paycheck|household income|family income|take home|monthly gross|take home pay)'
const EARN =
  '(make|earn|bring in|bring home|take home|pull in|get paid|am paid|are paid|am making|am earning|are making|are earning)'
const DEBTS =
  '(debt|debts|debt payments|loans|loan payments|bills and loans|loans and cards|loans and credit cards|cards and loans|credit cards and loans|debts and loans|monthly payments|debt service)'
const IN_MIND =
  '(i|we|that i|that we) (want|like|found|have in mind|am looking at|are looking at|would like|am buying|are buying|want to buy)'
const COSTS =
  '(costs|would cost|will cost|is worth|is|is priced at|is listed at|is listed for|goes for|sells for|is going for|is on the market for|runs)'
const PRICE =
  '(price|value|purchase price|asking price|sale price|sales price|selling price|list price|home price|home value|property value|house price|price of the (home|house|property|condo)|value of the (home|house|property)|budget)'
const PUT =
  '(can|could|would|will|want to|am going to|are going to|plan to|am planning to|am able to|would like to|intend to) (put|pay)'

/** Of two phrases that fit, the first holds: a year before a month, dollars before percent. */
export const updateFinancesLanguage: Language = {
  'convonet/can': 'take down the figures for your mortgage',
  'convonet/slots': figureSlots,
  'convonet/phrases': [
    `[my|our|the] [current|latest] ${SCORE} ${IS} ${ABOUT} {credit_score} [right now|now|currently]`,
    `[my|our|the] [current|latest] (credit score|fico score|fico) ${ABOUT} {credit_score}`,
    `${I} have [got] (a|an) ${SCORE} of ${ABOUT} {credit_score}`,
    `[${I} have|it is|${I} have got] (a|an) {credit_score} ${SCORE}`,
    `[my|our|the] ${KIND} ${KIND} (yearly|annual) ${KIND} ${PAY} ${IS} ${ABOUT} {annual_income} ${IN_ALL}`,
    `[my|our|the] ${KIND} ${KIND} ${PAY} ${IS} ${ABOUT} {annual_income} ${A_YEAR} ${IN_ALL}`,
    `${I} [currently|together] ${EARN} ${ABOUT} {annual_income} ${A_YEAR} ${IN_ALL}`,
    `${I} have (an income|a salary) of ${ABOUT} {annual_income} ${A_YEAR}`,
    `[it is] ${ABOUT} {annual_income} ${A_YEAR} ${IN_ALL}`,
    `[my|our|the] ${KIND} ${KIND} ${PAY} ${IS} ${ABOUT} {monthly_income} ${A_MONTH} ${IN_ALL}`,
    `${I} [currently|together] ${EARN} ${ABOUT} {monthly_income} ${A_MONTH} ${IN_ALL}`,
    `${I} have (an income|a salary|a monthly income) of ${ABOUT} {monthly_income} ${A_MONTH}`,
    `[all] [of] [my|our|the] [total|monthly|other|current] ${DEBTS} [together|combined|all together] ${IS} ${ABOUT} {monthly_debt} ${IN_ALL}`,
    `${I} (pay|spend|put|owe|am paying|are paying) ${ABOUT} {monthly_debt} (for|in|on|towards|toward|to|into|of) [all] [of] [my|our|other] [monthly|other] ${DEBTS} ${IN_ALL}`,
    `${I} have [got] ${ABOUT} {monthly_debt} (in|of|worth of) [monthly] ${DEBTS} ${A_MONTH}`,
    {
      phrase: `${I} have [got] (no|zero) [other|outstanding] (debts|debt|loans|debts at all|debt at all|debts or loans) [at all|right now]`,
      set: { monthly_debt: 0 },
    },
    {
      phrase: `${I} do not (have|owe|carry) [any] [other] (debts|debt|loans|debts at all|debt at all) [at all|right now]`,
      set: { monthly_debt: 0 },
    },
    { phrase: `${I} (am|are) [completely|totally] debt free`, set: { monthly_debt: 0 } },
    { phrase: '(no|zero) (debts|debt|loans) [at all]', set: { monthly_debt: 0 } },
    {
      phrase: `${I} (owe nothing|do not owe anything|do not owe anybody anything|owe nobody anything)`,
      set: { monthly_debt: 0 },
    },
    `(the|my|our|this|that|a) [new] ${HOME} [${IN_MIND}] ${COSTS} ${ABOUT} {property_value}`,
    `[the|my|our] ${PRICE} ${IS} ${ABOUT} {property_value}`,
    `(it|they) (costs|cost|is listed at|is listed for|is priced at|want|are asking|goes for|sells for) ${ABOUT} {property_value} [for it]`,
    `${I} (am|are) looking (at|for) (a|an|one|something|homes|houses|places|the) [new] [${HOME}] (for|around|of|at|under|up to|that costs|worth|priced at|in the range of) ${ABOUT} {property_value}`,
    `[${I} am looking at|${I} are looking at|it is|this is|that is] (a|an) {property_value} ${HOME}`,
    `(buy|buying|purchase) (a|an|the) [new] ${HOME} (for|that costs|worth|at) ${ABOUT} {property_value}`,
    `[my|our|the|a] down payment ${IS} ${ABOUT} {down_payment_amount}`,
    `${I} ${PUT} [down] ${ABOUT} {down_payment_amount} [down] [as a down payment]`,
    `${I} have [got] ${ABOUT} {down_payment_amount} [saved|set aside] (for|as) (a|the|my|our) down payment`,
    '(put|pay|putting|paying) [down] {down_payment_amount} [down]',
    '{down_payment_amount} down',
    `[my|our|the|a] down payment ${IS} ${ABOUT} {down_payment_percent}`,
    `${I} ${PUT} [down] ${ABOUT} {down_payment_percent} [down]`,
    '(put|pay|putting|paying) {down_payment_percent} down',
    '{down_payment_percent} down',
    `[my|our] [total] savings ${IS} ${ABOUT} {total_savings}`,
    `${I} have [got] ${ABOUT} {total_savings} (in savings|in the bank|saved|saved up|put aside|put away|set aside|in my savings|in our savings|in my savings account|in cash) ${IN_ALL}`,
    `${I} have (saved|saved up|put aside|put away|set aside) ${ABOUT} {total_savings} ${IN_ALL}`,
    `[the|my|our] closing costs ${IS} ${ABOUT} {closing_costs_estimate}`,
    `[the|my|our] loan amount ${IS} ${ABOUT} {loan_amount}`,
    `[${I}] [need to|would need to|want to|have to|would have to] borrow ${ABOUT} {loan_amount}`,
    `${I} (need|want|am asking for|would need) a loan (of|for) ${ABOUT} {loan_amount}`,
    {
      phrase: `${I} (am|was|used to be|were) (a veteran|veterans|in the (military|army|navy|air force|marines|coast guard)|a marine|a soldier|active duty)`,
      set: { veteran: true },
    },
    {
      phrase: `${I} (served|have served) [in the (military|army|navy|air force|marines|coast guard)]`,
      set: { veteran: true },
    },
    { phrase: '(change|update|correct|fix) [my|our] (income|salary)', ask: 'monthly_income' },
    { phrase: '(change|update|correct|fix) [my|our] credit score', ask: 'credit_score' },
    { phrase: '(change|update|correct|fix) [my|our|the] down payment', ask: 'down_payment_amount' },
    { phrase: '(change|update|correct|fix) [my|our|the] (monthly debts|monthly debt)', ask: 'monthly_debt' },
    {
      phrase: '(change|update|correct|fix) [the] (price|home price|price of the home|price of the house)',
      ask: 'property_value',
    },
    ...figurePhrases(),
  ],
  'convonet/examples': [
    'my credit score is 720',
    'my income is 8500 dollars a month',
    'I earn ninety thousand dollars a year before taxes',
    'I can put sixty thousand dollars down',
    'the house costs four hundred thousand dollars',
    'I pay 900 dollars a month for my loans and cards',
    'I make six thousand five hundred dollars a month',
    'our household income is one hundred thirty thousand a year',
    'my credit rating is seven hundred ten',
    'the bank says my score is 655',
    'the house is worth half a million',
    'the purchase price is three hundred fifty thousand',
    'I can bring thirty thousand as a down payment',
    'we want to put ten percent down',
    'I have about twenty five thousand in savings',
    'there is ninety thousand in my savings account',
    'I would like a loan of two hundred eighty thousand',
    'my monthly debts are around nine hundred dollars',
    'the closing costs are about eight thousand',
    'I was in the navy',
    'my wage went up to five thousand a month',
    'we have no debts at all',
    'that is everything I owe, there is nothing else',
    'I get paid four thousand every month',
    'the apartment goes for two hundred ninety thousand',
    'my down payment would be forty thousand dollars',
    'I have a FICO score of seven eighty',
    'we can pay forty thousand up front',
    'my credit is at six ninety',
    'we have to borrow two hundred fifty thousand',
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
