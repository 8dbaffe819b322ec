import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { type Dossier, itemised } from './application-store.ts'
import { debtOf } from './figures.ts'
import { completeListQuestion, differenceIn } from './finance-outcomes.ts'
import { asNumber, spokenMoney } from './money.ts'
import type { Debt } from './mortgage-tables.ts'
import { answered, asNext, nextQuestion } from './questions.ts'

const SPOKEN_TYPES: Record<string, string> = {
  credit_card: 'credit card',
  student_loan: 'student loan',
  auto_loan: 'car loan',
  mortgage: 'mortgage',
  other: 'other debt',
}

const labelOf = ({ debtType, creditorName }: Debt) => {
  const kind = SPOKEN_TYPES[debtType] ?? debtType.replaceAll('_', ' ')
  return creditorName ? `${kind} from ${creditorName}` : kind
}

const itemOf = (debt: Debt) => ({ ...debtOf(debt), id: debt.id, label: labelOf(debt) })

export function debtAdded(debt: Debt, dossier: Dossier): CallToolResult {
  return answered(
    { ...totals(dossier), kind: 'added', items: [itemOf(debt)], ...spoken(debt, dossier) },
    {
      'convonet/card': cardOf('Debt listed', [debt]),
      'convonet/undo': { name: 'remove_mortgage_debt', arguments: { debt_id: debt.id } },
      ...asNext(nextQuestion(dossier)),
    },
  )
}

export function debtRemoved(debt: Debt, dossier: Dossier): CallToolResult {
  const { debt_id: _, ...again } = { ...debtOf(debt), description: debt.description }
  return answered(
    { ...totals(dossier), kind: 'removed', items: [itemOf(debt)], ...spoken(debt, dossier) },
    {
      'convonet/undo': { name: 'add_mortgage_debt', arguments: again },
      ...asNext(completeListQuestion(dossier)),
    },
  )
}

const PROBLEMS: Record<string, string> = {
  monthly_payment: 'How much do you pay on it each month, in dollars?',
  outstanding_balance: 'How much do you still owe on it, in dollars?',
  interest_rate: 'What is its interest rate, in percent?',
}

/** A figure that cannot be is asked for again; the others are kept. */
export function debtImpossible(given: Record<string, unknown>, wrong: string): CallToolResult {
  const { [wrong]: _, ...known } = given
  return answered(
    { kind: 'out-of-range' },
    asNext({ call: { name: 'add_mortgage_debt', arguments: known }, ask: wrong, question: PROBLEMS[wrong] }),
  )
}

export function debtsListed(dossier: Dossier): CallToolResult {
  const { application, debts } = dossier
  const stated = application.statedMonthlyDebt
  return answered(
    {
      ...totals(dossier),
      kind: debts.length > 0 ? 'listed' : 'empty',
      items: debts.map(itemOf),
      shown: debts.length,
      count: debts.length,
      spoken: debts.map((debt) => `${labelOf(debt)} with ${spokenMoney(debt.monthlyPayment)}`),
      total: spokenMoney(itemised(debts) ?? 0),
      stated: stated === null ? undefined : spokenMoney(stated),
      difference: differenceIn(dossier),
    },
    { 'convonet/card': cardOf('Your debts', debts), ...asNext(completeListQuestion(dossier)) },
  )
}

const totals = ({ application, debts }: Dossier) => ({
  total_monthly_debt: asNumber(itemised(debts) ?? 0),
  monthly_debt: application.monthlyDebt === null ? null : asNumber(application.monthlyDebt),
  dti_ratio: application.dtiRatio === null ? null : asNumber(application.dtiRatio),
})

const spoken = (debt: Debt, dossier: Dossier) => ({
  title: labelOf(debt),
  payment: spokenMoney(debt.monthlyPayment),
  difference: differenceIn(dossier),
})

const cardOf = (title: string, debts: readonly Debt[]) => ({
  title,
  fields: debts.map((debt) => ({
    label: labelOf(debt),
    value: `${spokenMoney(debt.monthlyPayment)} a month`,
  })),
})
