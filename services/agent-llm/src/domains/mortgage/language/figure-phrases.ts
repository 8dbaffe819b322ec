import { ABOUT, HOME, I, IN_ALL, IS, type Language, NEED, PER_MONTH, PER_YEAR, SAID } from './words.ts'

type Phrases = NonNullable<Language['convonet/phrases']>

/** Figures as statements of other orders than subject, verb, amount. */
export const figurePhrases = (): Phrases => [
  ...scores,
  ...incomes,
  ...DOWN_PAYMENTS.flatMap(downPayments),
  ...prices,
  ...savings,
  ...debts,
  ...loans,
  ...service,
]

const MY = '[(my|our|the|that|a)]'
const ENTER = `${NEED} (enter|put|put down|put in|note|note down|write|write down|record|set|update|change|correct|take|take down|save|use|make|adjust|fix|mark|mark down)`
const TO = '[(to|as|at|of|be|in as|down as|is|with)]'
/** Where a figure went or is. */
const STANDS =
  '(stands at|sits at|is at|is up to|is down to|went up to|went down to|has gone up to|rose to|dropped to|came back as|came back at|came back with|came out at|came in at|shows|shows up as|reads|is now|is currently|is sitting at|hovers around)'
const SCORE = '(credit score|credit rating|credit|score|fico|fico score|fico credit score)'

const scores: Phrases = [
  `${SAID} [my|our|the] [current|latest] ${SCORE} (${STANDS}|${IS}) [at] ${ABOUT} {credit_score} [right now|now|currently|today]`,
  `${SAID} ${I} have [got] (a|an) ${SCORE} (of|at) ${ABOUT} {credit_score}`,
  `${SAID} ${I} have [got] (a|an) {credit_score} ${SCORE}`,
  `${ENTER} ${MY} ${SCORE} ${TO} ${ABOUT} {credit_score}`,
  `${ENTER} {credit_score} [down|in] (as|for) (my|our|the) ${SCORE}`,
  `{credit_score} is (my|our|the) [current|latest] ${SCORE}`,
]

const PAY =
  '(salary|income|pay|earnings|wage|wages|paycheck|household income|family income|take home|take home pay|base salary|gross pay|gross income)'
const TAX =
  '[(before taxes|before tax|pre tax|pretax|gross|after taxes|after tax|net|all in all|all in|altogether|together|in total|at my job|at work|with overtime)]'
const EARN =
  '(make|earn|get|gross|net|clear|receive|pocket|bring in|bring home|take home|take in|pull in|pull down|get paid|am paid|are paid|am making|am earning|am getting|am on|are on|collect|draw|have coming in)'
const EMPLOYER = '(my job|my employer|my work|the job|my company|my boss|they|work)'

const incomes: Phrases = [
  `${I} together (have|make|earn) ${ABOUT} {annual_income} [dollars] ${PER_YEAR}`,
  ...(
    [
      ['annual_income', PER_YEAR],
      ['monthly_income', PER_MONTH],
    ] as const
  ).flatMap(([slot, each]) => [
    `${SAID} ${TAX} ${I} ${TAX} ${EARN} ${ABOUT} {${slot}} [dollars] ${TAX} ${each} ${TAX}`,
    `${TAX} ${each} ${I} ${EARN} ${ABOUT} {${slot}} [dollars] ${TAX} ${IN_ALL}`,
    `${TAX} ${EMPLOYER} (pays|pay|is paying|are paying) [me|us] ${ABOUT} {${slot}} [dollars] ${each} ${TAX}`,
    `${TAX} ${I} [(get|have|make|draw|am on)] (a|an) [gross|base|net|current|steady] ${PAY} of ${ABOUT} {${slot}} [dollars] ${each} ${TAX}`,
    `(what|all) ${I} [currently] ${EARN} (is|comes to) ${ABOUT} {${slot}} [dollars] ${each} ${TAX}`,
    `${SAID} [as for|about] [my|our|the] [gross|net|base|combined|joint] ${PAY} [that|it|this] (${STANDS}|${IS}) ${ABOUT} {${slot}} [dollars] ${each} ${TAX}`,
    `${ENTER} ${MY} ${PAY} ${TO} ${ABOUT} {${slot}} [dollars] ${each}`,
    `${ENTER} ${ABOUT} {${slot}} [dollars] ${each} (as|for) (my|our|the) ${PAY}`,
  ]),
  ...['annual_income', 'monthly_income'].flatMap((slot) => {
    const each = slot === 'annual_income' ? '(annual|yearly)' : 'monthly'
    return [
      `${ENTER} ${MY} ${each} ${PAY} ${TO} ${ABOUT} {${slot}} [dollars]`,
      `${SAID} [my|our|the] ${each} [gross|net] ${PAY} (${STANDS}|${IS}) ${ABOUT} {${slot}} [dollars] ${TAX}`,
    ]
  }),
  `${EMPLOYER} (pays|pay) (me|us) ${PER_MONTH} ${ABOUT} {monthly_income} [dollars]`,
  `(two|both) (of us|incomes) together (make|earn|bring) ${ABOUT} {monthly_income} [dollars] ${PER_MONTH}`,
]

const DOWN_PAYMENTS = ['down_payment_amount', 'down_payment_percent']
const THE_DOWN_PAYMENT = '(a|the|my|our|that) (down payment|deposit)'
const DOWN = `(down|as ${THE_DOWN_PAYMENT}|for ${THE_DOWN_PAYMENT}|towards ${THE_DOWN_PAYMENT}|toward ${THE_DOWN_PAYMENT}|to put down|of down payment|upfront)`
const CAN =
  '[(can|could|would|will|want to|am going to|are going to|plan to|are planning to|am planning to|am able to|are able to|would like to|intend to|am|are|was|were|have|hope to|expect to)]'
const BRING =
  '(put|pay|bring|bring in|bring along|do|manage|afford|swing|offer|make|use|have|got|spare|come up with|provide|contribute|put up|putting|paying|thinking of|thinking about|thinking|planning on|planning|bringing|aiming for|set aside|saved)'
const GIVERS =
  '(my|our) (parents|mother|father|mom|dad|family|grandparents|grandmother|grandfather|in laws|uncle|aunt)'

const downPayments = (slot: string): Phrases => [
  `${SAID} ${I} ${CAN} ${BRING} ${ABOUT} {${slot}} ${DOWN}`,
  `${SAID} ${I} ${CAN} (put|pay|putting|paying) down ${ABOUT} {${slot}}`,
  `${ENTER} ${MY} (down payment|deposit) ${TO} ${ABOUT} {${slot}}`,
  `${ENTER} {${slot}} [down] (as|for) ${THE_DOWN_PAYMENT}`,
  `(for|as|towards) ${THE_DOWN_PAYMENT} ${I} ${CAN} ${BRING} ${ABOUT} {${slot}} [dollars]`,
  `${SAID} [my|our|the] (down payment|deposit) (${STANDS}|${IS}|can be|could be|might be) ${ABOUT} {${slot}}`,
  `${GIVERS} (give|gives|gave|will give|are giving|is giving|are gifting|can give|lend|help) (me|us) [with] ${ABOUT} {${slot}} ${DOWN}`,
  `${ABOUT} {${slot}} ${DOWN} (is what ${I} have|would work|should work|is possible|is what ${I} can do)`,
]

const A_HOME = `(a|an|the|this|that|our|my|one) [new|nice|small|little|big|first|two bedroom|three bedroom|four bedroom|single family|starter] ${HOME}`
const PRICE =
  '(price|value|purchase price|asking price|sale price|sales price|selling price|list price|listing price|home price|home value|property value|house price|budget)'
const OF_HOME = `[(of|for|on) ${A_HOME}]`
const SELLER = '(they|the seller|the sellers|the owner|the owners|the agent|the realtor|the builder)'

const prices: Phrases = [
  `${SELLER} (want|wants|ask|asks|are asking|is asking|would like|would take|ask for|asks for) ${ABOUT} {property_value} [for (it|${A_HOME})]`,
  `${I} [have] (found|saw|looked at|picked|chose|seen|settled on|made an offer on|put an offer on) ${A_HOME} (for|at|that costs|worth|listed at|priced at|of|that is) ${ABOUT} {property_value}`,
  `${I} [am|are] [(going to|planning to|want to|would like to|about to|hope to)] (buy|buying|purchase|purchasing|bid on|bidding on|finance|financing) ${A_HOME} (for|at|that costs|worth|of|listed at|priced at) ${ABOUT} {property_value}`,
  `${ENTER} ${MY} ${PRICE} ${OF_HOME} ${TO} ${ABOUT} {property_value}`,
  `${ENTER} ${ABOUT} {property_value} (as|for) (the|my|our) ${PRICE} ${OF_HOME}`,
  `${SAID} (the|my|our) ${PRICE} ${OF_HOME} (${STANDS}|${IS}) ${ABOUT} {property_value}`,
  `[it is|this is|that is] ${A_HOME} (that|which) (costs|sells for|goes for|is listed at|is listed for|is priced at|is worth|is on the market for|lists for) ${ABOUT} {property_value}`,
  `${SAID} ${A_HOME} [${I} (want|like|found|are buying|am buying|are looking at|am looking at|have in mind)] (is listed at|is listed for|was listed at|is on sale for|lists for|comes to|would be|will be|comes in at|was appraised at|appraised at|is valued at|is going for|will cost|would cost|would cost us|costs us|is about) ${ABOUT} {property_value}`,
  `${I} (can|could|want to|would|would like to) spend ${ABOUT} {property_value} on ${A_HOME}`,
]

const IN_BANK =
  '(in savings|in the bank|in cash|in my savings|in our savings|in my savings account|in our savings account|in my account|in our account|in my bank account|on the side|saved|saved up|put away|put aside|set aside|tucked away|stashed away|at the bank|in reserves|in reserve)'

const savings: Phrases = [
  `${SAID} ${I} [have] [already|also] [managed to] (save|saved|save up|saved up|put aside|put away|set aside|tucked away) ${ABOUT} {total_savings} [so far|already|by now|over the years] ${IN_ALL}`,
  `${SAID} ${I} have [got] ${ABOUT} {total_savings} (sitting|lying|left) ${IN_BANK}`,
  `there (is|are) ${ABOUT} {total_savings} ${IN_BANK}`,
  `${IN_BANK} ${I} have [got] ${ABOUT} {total_savings} ${IN_ALL}`,
  `[my|our] (savings|savings account|cash|bank balance|accounts) (have|has|holds|hold|amount to|add up to|${STANDS}|${IS}) ${ABOUT} {total_savings} [in it|in them]`,
  `${ENTER} ${MY} [total] savings ${TO} ${ABOUT} {total_savings}`,
  `${ENTER} ${ABOUT} {total_savings} (as|for) (my|our|the) [total] savings`,
]

const DEBTS =
  '(debt|debts|creditors|loans|debt payments|loan payments|repayments|minimum payments|loans and cards|cards and loans|loans and credit cards|credit cards and loans|debts and loans|monthly payments|debt service|paying off debt|paying off debts|paying debts|obligations)'
const MY_DEBTS = `[all] [of] [my|our|the|other] [monthly|other|total] ${DEBTS}`

const NO_DEBTS = { monthly_debt: 0 }

const debts: Phrases = [
  `[in all|in total|altogether|all in all|together] ${MY_DEBTS} [together] (run|runs|amount to|are at|take|eat up|cost me|cost us|${STANDS}|${IS}) ${ABOUT} {monthly_debt} ${IN_ALL}`,
  `[${PER_MONTH}] ${ABOUT} {monthly_debt} [dollars] [${PER_MONTH}] (goes|go|is going|are going) (to|towards|toward|for|into|on) ${MY_DEBTS} [${PER_MONTH}]`,
  `${PER_MONTH} ${I} (pay|spend|owe|put) ${ABOUT} {monthly_debt} (to|towards|toward|for|into|on|in) ${MY_DEBTS}`,
  `${ENTER} ${MY} [total] (monthly debts|monthly debt|debts|monthly payments|debt payments) ${TO} ${ABOUT} {monthly_debt}`,
  { phrase: `(there are|there is|${I} carry|${I} got) (no|zero) ${DEBTS} [at all|right now]`, set: NO_DEBTS },
  {
    phrase: `${I} (owe|do not owe) (nothing|anything|a dime|a cent|a penny|money|any money|no one|nobody|anybody|anyone) [anything|nothing|a thing|any money] [to (anyone|anybody|any one|no one|nobody|the bank)] [at all]`,
    set: NO_DEBTS,
  },
  { phrase: `${I} have [already] paid (off|back) (everything|all ${MY_DEBTS})`, set: NO_DEBTS },
]

const loans: Phrases = [
  `${SAID} (the|my|our) (loan amount|loan size|loan|mortgage) (should be|would be|has to be|needs to be|must be|would have to be|ought to be|will have to be) ${ABOUT} {loan_amount}`,
  `${I} (need|want|would need|require|would like|am after) ${ABOUT} {loan_amount} (from the bank|from you|from a bank|as a loan|in financing|to borrow|of financing)`,
  `${I} (need|want|would like|have|hope|plan) to (finance|borrow|take out|get) ${ABOUT} {loan_amount} [from (the bank|you)]`,
  `${ENTER} ${MY} loan amount ${TO} ${ABOUT} {loan_amount}`,
  `[${I}] (expect|figure|plan|estimate|count on|count with|calculate|reckon|assume|budget) [on|with|for] [the|my|our] closing costs [of|at|to be|are|with] ${ABOUT} {closing_costs_estimate}`,
  `[${I}] (expect|figure|plan|estimate|count on|calculate|reckon|assume|budget) [on|with|for] ${ABOUT} {closing_costs_estimate} (for|in|as|of|at) [the] closing [costs]`,
  `${ENTER} ${MY} closing costs ${TO} ${ABOUT} {closing_costs_estimate}`,
  `closing [costs] (${STANDS}|${IS}|will run|should come to|might be|could be) ${ABOUT} {closing_costs_estimate}`,
]

const FORCES =
  '(military|army|navy|air force|marines|marine corps|coast guard|national guard|reserves|armed forces|service)'
const VETERAN = { veteran: true }

const service: Phrases = [
  {
    phrase: `${I} (spent|did|served|have|was) [some|a few|several|many|two|three|four|five|six|eight|ten|twelve|twenty] [years|tours] [of service] in the [us|american] ${FORCES}`,
    set: VETERAN,
  },
  {
    phrase: `(${I} am|i come) (a|an) (ex|former|retired) (marine|soldier|sailor|officer|veteran|airman)`,
    set: VETERAN,
  },
  {
    phrase: `${I} am (active duty|on active duty|retired (from the ${FORCES}|military)|a (military|disabled|combat|war) veteran)`,
    set: VETERAN,
  },
]
