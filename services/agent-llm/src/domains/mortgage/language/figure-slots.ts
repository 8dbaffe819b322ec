import { QUESTIONS } from '../questions.ts'
import { A_YEAR, ABOUT, HOME, type Language } from './words.ts'

type Slots = NonNullable<Language['convonet/slots']>

/** What an applicant is asked for, and how it is said in the middle of something else. A year's income comes before a month's. */
export const figureSlots: Slots = {
  credit_score: {
    kind: 'number',
    ask: QUESTIONS.credit_score,
    inline: [
      `credit (score|rating) (is|of) ${ABOUT} {credit_score}`,
      `(my|a|our) score (is|of) ${ABOUT} {credit_score}`,
      '(a|an) {credit_score} credit score',
    ],
  },
  annual_income: {
    kind: 'money',
    inline: [
      `(make|earn|making|earning|income is|income of|salary is|salary of) ${ABOUT} {annual_income} ${A_YEAR}`,
      `(annual|yearly) (income|salary|pay) (is|of) ${ABOUT} {annual_income}`,
      `{annual_income} ${A_YEAR}`,
    ],
  },
  // Not money, whose words may end in "a year".
  monthly_income: {
    kind: 'number',
    ask: QUESTIONS.monthly_income,
    inline: [
      `(income|salary) (is|of) ${ABOUT} {monthly_income}`,
      `(i|we) (make|earn|bring home) ${ABOUT} {monthly_income}`,
    ],
  },
  income_period: {
    kind: 'choice',
    words: {
      month: ['month', 'a month', 'per month', 'monthly', 'each month', 'every month'],
      year: ['year', 'a year', 'per year', 'yearly', 'annually', 'annual', 'each year', 'every year'],
    },
    ask: 'Is that per month or per year?',
  },
  monthly_debt: {
    kind: 'money',
    ask: QUESTIONS.monthly_debt,
    inline: [
      `(debts|debt|debt payments) (is|are|of) ${ABOUT} {monthly_debt}`,
      `{monthly_debt} (in|of) [monthly] (debt|debts|debt payments)`,
    ],
  },
  property_value: {
    kind: 'money',
    ask: QUESTIONS.property_value,
    inline: [
      `${HOME} (costs|is worth|worth|for|of) ${ABOUT} {property_value}`,
      `(purchase|asking) price (is|of) ${ABOUT} {property_value}`,
      `(a|the) {property_value} ${HOME}`,
    ],
  },
  down_payment_amount: {
    kind: 'money',
    ask: QUESTIONS.down_payment_amount,
    inline: [`down payment (is|of) ${ABOUT} {down_payment_amount}`, '{down_payment_amount} down'],
  },
  down_payment_percent: {
    kind: 'percent',
    inline: [
      `down payment (is|of) ${ABOUT} {down_payment_percent}`,
      '{down_payment_percent} down',
      '{down_payment_percent} percent',
    ],
  },
  total_savings: {
    kind: 'money',
    ask: QUESTIONS.total_savings,
    inline: [
      `savings (are|is|of) ${ABOUT} {total_savings}`,
      '{total_savings} (in savings|saved up|saved|in the bank)',
    ],
  },
  closing_costs_estimate: {
    kind: 'money',
    inline: [`closing costs (are|is|of) ${ABOUT} {closing_costs_estimate}`],
  },
  loan_amount: { kind: 'money', ask: 'How much would you like to borrow?' },
  veteran: { kind: 'yes-no', ask: QUESTIONS.veteran },
  debts_complete: { kind: 'yes-no', ask: 'Are the debts you listed all that you have?' },
}
