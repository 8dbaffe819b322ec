import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { aboutMoney, asNumber, spokenPercent } from './money.ts'
import type { Prequalification, ProgrammeResult } from './prequalification.ts'
import type { Check } from './programme-checks.ts'
import { answered, askFor, asNext, type Next } from './questions.ts'
import { ASSUMPTIONS } from './rules.ts'

type Decided = Extract<Prequalification, { loanCents: number }>

/** The decision with its reasons: a few sentences to hear, every check with its source to read. */
export function prequalified(decision: Prequalification, next?: Next): CallToolResult {
  if (decision.kind === 'incomplete') {
    const [fact] = decision.missing
    return answered({ kind: 'incomplete', missing: decision.missing }, asNext(fact && askFor(fact)))
  }
  if (decision.kind === 'no-loan') return answered({ kind: 'no-loan' })
  return answered(
    {
      kind: decision.kind,
      verdict: spokenVerdict(decision),
      rate: spokenPercent(ASSUMPTIONS.annualRate),
      years: ASSUMPTIONS.months / 12,
      loan_amount: asNumber(decision.loanCents),
      programmes: decision.results.map(described),
      assumptions: ASSUMPTIONS,
    },
    { 'convonet/card': cardOf(decision), ...asNext(next) },
  )
}

/** Null where nothing can be said yet. */
export function verdictOf(decision: Prequalification): string | undefined {
  if (decision.kind === 'incomplete') return undefined
  return decision.kind === 'no-loan' ? 'You can pay for the home without a loan.' : spokenVerdict(decision)
}

function spokenVerdict({ kind, results }: Decided): string {
  const [best] = results
  if (!best) return ''
  return kind === 'fits' ? spokenFit(results.filter(({ fits }) => fits)) : spokenRefusal(best)
}

function spokenFit(fitting: ProgrammeResult[]): string {
  const [best] = fitting
  if (!best) return ''
  const names = fitting.map(({ programme }) => programme.spoken)
  const all = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0]
  const { housing, backEnd, comfortable } = best
  const payment = `The home would cost about ${aboutMoney(housing.total)} a month`
  const share =
    backEnd === null ? '' : `, and with your debts that is ${wholePercent(backEnd)} of your income`
  const comfort = comfortable ? 'which is comfortable' : 'which is more than the usual 36 percent'
  const remark = comfortable || (backEnd ?? 0) > 3600 ? `, ${comfort}` : ''
  return `You would qualify for ${all}. ${payment}${share}${remark}.`
}

function spokenRefusal({ programme, checks }: ProgrammeResult): string {
  const failed = checks.filter(({ passed }) => !passed)
  const [first, second] = failed
  if (!first) return ''
  const reasons = second ? `${reasonFor(first)}, and ${reasonFor(second)}` : reasonFor(first)
  return `Not yet: for ${programme.spoken}, ${reasons}. It would help ${fixFor(first)}.`
}

function reasonFor({ rule, short, limit }: Check): string {
  switch (rule) {
    case 'credit-score':
      return `your credit score is ${short} ${short === 1 ? 'point' : 'points'} below ${limit}`
    case 'down-payment':
      return `the down payment is ${aboutMoney(short)} too low`
    case 'loan-limit':
      return `the loan is ${aboutMoney(short)} above the limit`
    case 'front-end':
      return `the home would cost ${aboutMoney(short)} a month too much for your income`
    case 'back-end':
      return `the home and your debts together come to ${aboutMoney(short)} a month too much for your income`
    case 'residual':
      return `you would have ${aboutMoney(short)} a month too little to live on`
    case 'funds':
      return `your savings are ${aboutMoney(short)} short of the down payment and the closing costs`
  }
}

function fixFor({ rule, short, limit, incomeNeeded = 0 }: Check): string {
  switch (rule) {
    case 'credit-score':
      return `to raise your score to ${limit}`
    case 'down-payment':
    case 'loan-limit':
      return `to pay ${aboutMoney(short)} more down, or to look at a less expensive home`
    case 'front-end':
      return `to pay more down, to look at a less expensive home, or to earn ${aboutMoney(incomeNeeded)} a month`
    case 'back-end':
    case 'residual':
      return `to pay off debts of ${aboutMoney(short)} a month, or to earn ${aboutMoney(incomeNeeded)} a month`
    case 'funds':
      return `to save ${aboutMoney(short)} more, or to have part of it given with a gift letter`
  }
}

const wholePercent = (points: number) => `${Math.round(points / 100)} percent`

const described = ({
  programme,
  fits,
  housing,
  frontEnd,
  backEnd,
  comfortable,
  checks,
}: ProgrammeResult) => ({
  programme: programme.id,
  fits,
  comfortable,
  monthly_housing_payment: asNumber(housing.total),
  front_end_percent: frontEnd === null ? null : asNumber(frontEnd),
  back_end_percent: backEnd === null ? null : asNumber(backEnd),
  rules: checks.map((check) => ({
    rule: check.rule,
    passed: check.passed,
    ...(!check.passed && { reason: reasonFor(check), fix: fixFor(check) }),
    source: `${check.source.document} (${check.source.date})`,
  })),
})

const cardOf = ({ results }: Decided) => ({
  title: 'Pre-qualification',
  fields: results.map(({ programme, fits, housing, checks }) => ({
    label: programme.id === 'conventional' ? 'Conventional' : programme.id.toUpperCase(),
    value: fits
      ? `Fits, about ${aboutMoney(housing.total)} a month`
      : checks.flatMap((check) => (check.passed ? [] : reasonFor(check))).join('; '),
  })),
})
