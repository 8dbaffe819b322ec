import { z } from 'zod'
import { spokenDebt } from './application-outcomes.ts'
import type { Changes } from './application-store.ts'
import { asNumber, centsFrom, divided, portion, rateFrom, spokenMoney } from './money.ts'
import type { Application } from './mortgage-tables.ts'
import { askFor, type Next, UPDATE } from './questions.ts'
import { CREDIT_SCORES } from './rules.ts'

// A wrong figure is asked for again in words, so only its type is checked here. Null takes a figure back.
const dollars = (what: string) => z.number().nullable().optional().describe(what)

export const Figures = z.object({
  credit_score: z.number().nullable().optional().describe('300 to 850'),
  annual_income: dollars('Dollars a year before taxes, when the caller gives the income per year'),
  monthly_income: dollars('Dollars a month before taxes'),
  income_period: z
    .enum(['month', 'year'])
    .optional()
    .describe('What monthly_income is per, once the caller was asked'),
  monthly_debt: dollars('Dollars a month for all debts together; 0 for none'),
  debts_complete: z.boolean().optional().describe('True once the caller says that the listed debts are all'),
  property_value: dollars('Price of the home'),
  down_payment_amount: dollars('Dollars down'),
  down_payment_percent: z.number().optional().describe('Down payment as percent of the price'),
  closing_costs_estimate: dollars('Dollars'),
  total_savings: dollars('Dollars, with what is meant for the down payment'),
  loan_amount: dollars('Dollars, only when the caller names the loan and not the down payment'),
  veteran: z.boolean().nullable().optional().describe('Whether the caller has served in the US military'),
})
export type Figures = z.output<typeof Figures>

/** What the figures come to. `problem` is asked about; the rest holds all the same. */
export interface FiguresRead {
  changes: Changes
  /** As the caller hears them back. */
  noted: string[]
  /** The arguments that take the changes back. */
  undo: Record<string, unknown>
  problem: Problem | null
}

export interface Problem {
  text: string
  next: Next
}

type Read = { changes: Changes; noted?: string } | { problem: Problem } | null

export function readFigures(given: Figures, before: Application): FiguresRead {
  const reads = [
    score(given),
    income(given),
    debt(given),
    ...AMOUNTS.map((amount) => plainAmount(given, amount)),
    share(given, before),
    service(given),
  ].filter((read) => read !== null)
  const changes = Object.assign(
    {},
    ...reads.map((read) => ('changes' in read ? read.changes : {})),
  ) as Changes
  return {
    changes,
    noted: reads.flatMap((read) => ('noted' in read && read.noted ? read.noted : [])),
    undo: undoOf(changes, before),
    problem: reads.flatMap((read) => ('problem' in read ? read.problem : []))[0] ?? null,
  }
}

const impossible = (text: string, next: Next): Read => ({ problem: { text, next } })

function score({ credit_score: value }: Figures): Read {
  if (value === undefined) return null
  if (value === null) return { changes: { creditScore: null } }
  const { lowest, highest } = CREDIT_SCORES
  if (Number.isInteger(value) && value >= lowest && value <= highest) {
    return { changes: { creditScore: value }, noted: `a credit score of ${value}` }
  }
  return impossible(`A credit score lies between ${lowest} and ${highest}.`, askFor('credit_score'))
}

/** From here on somebody may have meant the year. */
const A_LOT_A_MONTH = 2_000_000

function income(given: Figures): Read {
  const { annual_income: annual, monthly_income: monthly, income_period: period } = given
  const value = annual ?? monthly
  if (annual === undefined && monthly === undefined) return null
  if (value === null || value === undefined) return { changes: { monthlyIncome: null } }
  const cents = centsFrom(value)
  if (cents === null) return impossible('I did not get that income right.', askFor('monthly_income'))
  const yearly = typeof annual === 'number' || period === 'year'
  if (!yearly && period !== 'month' && cents >= A_LOT_A_MONTH) return whichPeriod(value, cents)
  const monthlyIncome = yearly ? divided(BigInt(cents), 12n) : cents
  return { changes: { monthlyIncome }, noted: `an income of ${spokenMoney(monthlyIncome)} a month` }
}

const whichPeriod = (value: number, cents: number): Read =>
  impossible(`${spokenMoney(cents)} is a lot for one month.`, {
    call: { name: UPDATE, arguments: { monthly_income: value } },
    ask: 'income_period',
    question: 'Is that per month or per year?',
  })

function debt({ monthly_debt: value, debts_complete: complete }: Figures): Read {
  if (value === undefined) {
    return complete === undefined ? null : { changes: { debtsComplete: complete } }
  }
  if (value === null) return { changes: { statedMonthlyDebt: null, debtsComplete: complete ?? false } }
  const cents = centsFrom(value)
  if (cents === null) return impossible('I did not get your debts right.', askFor('monthly_debt'))
  const changes = { statedMonthlyDebt: cents, debtsComplete: complete ?? false }
  return { changes, noted: spokenDebt(cents) }
}

interface Amount {
  key: 'property_value' | 'down_payment_amount' | 'closing_costs_estimate' | 'total_savings' | 'loan_amount'
  column: 'propertyValue' | 'downPayment' | 'closingCosts' | 'totalSavings' | 'loanAmount'
  /** After "I noted": the amount follows. */
  noted: string
  called: string
  aboveNothing?: boolean
}

const AMOUNTS: readonly Amount[] = [
  {
    key: 'property_value',
    column: 'propertyValue',
    noted: 'a home for',
    called: 'price of the home',
    aboveNothing: true,
  },
  {
    key: 'down_payment_amount',
    column: 'downPayment',
    noted: 'a down payment of',
    called: 'down payment',
  },
  {
    key: 'closing_costs_estimate',
    column: 'closingCosts',
    noted: 'closing costs of',
    called: 'closing costs',
  },
  { key: 'total_savings', column: 'totalSavings', noted: 'savings of', called: 'savings' },
  { key: 'loan_amount', column: 'loanAmount', noted: 'a loan of', called: 'loan', aboveNothing: true },
]

function plainAmount(given: Figures, { key, column, noted, called, aboveNothing }: Amount): Read {
  const value = given[key]
  if (value === undefined || (key === 'down_payment_amount' && isShare(given))) return null
  if (value === null) return { changes: { [column]: null } }
  const cents = centsFrom(value)
  if (cents === null || (aboveNothing && cents === 0)) {
    const question = `How much is the ${called}, in dollars?`
    const again = { call: { name: UPDATE, arguments: {} }, ask: key, question }
    return impossible(`I did not get the ${called} right.`, again)
  }
  if (column === 'downPayment' && cents > 0 && cents <= PERCENT_AT_MOST) return ratherPercent(value)
  if (aboveNothing && cents < THOUSANDS_BELOW) return ratherThousands(key, cents)
  return { changes: { [column]: cents }, noted: `${noted} ${spokenMoney(cents)}` }
}

/** Nobody asks so little for a home: "four fifty" is thousands. */
const THOUSANDS_BELOW = 1_000_000

const ratherThousands = (key: Amount['key'], cents: number): Read =>
  impossible(`${spokenMoney(cents)} would be very little.`, {
    call: { name: UPDATE, arguments: { [key]: asNumber(cents * 1000) } },
    question: `Do you mean ${spokenMoney(cents * 1000)}?`,
  })

/** So few dollars are no down payment. */
const PERCENT_AT_MOST = 10_000

const ratherPercent = (value: number): Read =>
  impossible(`${value} dollars would be very little.`, {
    call: { name: UPDATE, arguments: { down_payment_percent: value } },
    question: `Do you mean ${value} percent of the price?`,
  })

const isShare = ({ down_payment_percent: percent }: Figures) => percent !== undefined

/** "Twenty percent down" needs the price. */
function share(given: Figures, before: Application): Read {
  const { down_payment_percent: percent, property_value: price } = given
  if (percent === undefined) return null
  const points = rateFrom(percent)
  if (points === null)
    return impossible('I did not get the down payment right.', askFor('down_payment_amount'))
  const priceCents = typeof price === 'number' ? centsFrom(price) : before.propertyValue
  if (!priceCents) {
    return impossible('I need the price of the home for that.', {
      ...askFor('property_value', { down_payment_percent: percent }),
    })
  }
  const downPayment = portion(priceCents, points)
  return { changes: { downPayment }, noted: `a down payment of ${spokenMoney(downPayment)}` }
}

function service({ veteran }: Figures): Read {
  if (veteran === undefined) return null
  return { changes: { veteran }, ...(veteran && { noted: 'your military service' }) }
}

const ARGUMENTS = {
  creditScore: 'credit_score',
  monthlyIncome: 'monthly_income',
  statedMonthlyDebt: 'monthly_debt',
  debtsComplete: 'debts_complete',
  propertyValue: 'property_value',
  downPayment: 'down_payment_amount',
  closingCosts: 'closing_costs_estimate',
  totalSavings: 'total_savings',
  loanAmount: 'loan_amount',
  veteran: 'veteran',
} as const

function undoOf(changes: Changes, before: Application): Record<string, unknown> {
  const changed = Object.entries(ARGUMENTS).filter(([column]) => column in changes)
  const undo = changed.map(([column, name]) => {
    const value = before[column as keyof typeof ARGUMENTS]
    const isMoney = typeof value === 'number' && column !== 'creditScore'
    return [name, isMoney ? asNumber(value) : value]
  })
  const needsPeriod = (before.monthlyIncome ?? 0) >= A_LOT_A_MONTH && 'monthlyIncome' in changes
  return { ...Object.fromEntries(undo), ...(needsPeriod && { income_period: 'month' }) }
}
