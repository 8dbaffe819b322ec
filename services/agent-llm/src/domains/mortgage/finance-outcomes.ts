import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { type Dossier, itemised } from './application-store.ts'
import type { FiguresRead } from './figures-input.ts'
import { bandOf, missingFacts } from './finances.ts'
import { asNumber, spokenMoney, spokenPercent } from './money.ts'
import type { Application } from './mortgage-tables.ts'
import { prequalify } from './prequalification.ts'
import { verdictOf } from './prequalification-outcomes.ts'
import { answered, askFor, asNext, type Next, nextQuestion, UPDATE } from './questions.ts'

export function saved(dossier: Dossier, { noted, undo, problem }: FiguresRead): CallToolResult {
  const { application } = dossier
  const complete = missingFacts(application).length === 0
  return answered(
    {
      kind: kindOf(noted, undo, problem !== null),
      noted,
      problem: problem?.text,
      difference: 'monthly_debt' in undo ? differenceIn(dossier) : undefined,
      verdict: complete && !problem ? verdictOf(prequalify(application)) : undefined,
      credit_score: application.creditScore,
      dti_ratio: application.dtiRatio === null ? null : asNumber(application.dtiRatio),
      monthly_income: application.monthlyIncome === null ? null : asNumber(application.monthlyIncome),
      monthly_debt: application.monthlyDebt === null ? null : asNumber(application.monthlyDebt),
      financial_review_completed: application.financialReviewCompleted,
    },
    {
      ...(Object.keys(undo).length > 0 && { 'convonet/undo': { name: UPDATE, arguments: undo } }),
      ...asNext(problem?.next ?? nextQuestion(dossier)),
    },
  )
}

function kindOf(noted: string[], undo: Record<string, unknown>, problem: boolean): string {
  if (problem) return 'out-of-range'
  if (noted.length > 0) return 'saved'
  return Object.keys(undo).length > 0 ? 'noted' : 'unchanged'
}

/** Where the stated debts and the listed ones do not agree; undefined where they do. */
export function differenceIn({ application, debts }: Dossier): string | undefined {
  const listed = itemised(debts)
  const stated = application.statedMonthlyDebt
  if (stated === null || listed === null || stated === listed || application.debtsComplete) return undefined
  return `You said ${spokenMoney(stated)} a month in all, and the debts you listed make ${spokenMoney(listed)}.`
}

/** Whether the smaller list is all; with a yes it counts. */
export function completeListQuestion({ application, debts }: Dossier): Next | undefined {
  const listed = itemised(debts)
  const stated = application.statedMonthlyDebt
  if (stated === null || listed === null || listed >= stated || application.debtsComplete) return undefined
  return {
    call: { name: UPDATE, arguments: { debts_complete: true } },
    question: 'Are the debts you listed all that you have?',
  }
}

export function ratioTold(application: Application): CallToolResult {
  const { dtiRatio, monthlyIncome, monthlyDebt } = application
  if (monthlyIncome === null || monthlyDebt === null) {
    const missing = monthlyIncome === null ? 'monthly_income' : 'monthly_debt'
    return answered({ kind: 'incomplete' }, asNext(askFor(missing)))
  }
  if (dtiRatio === null) return answered({ kind: 'no-income' }, asNext(askFor('monthly_income')))
  return answered(
    {
      kind: bandOf(dtiRatio),
      dti_ratio: asNumber(dtiRatio),
      monthly_income: asNumber(monthlyIncome),
      monthly_debt: asNumber(monthlyDebt),
      interpretation: bandOf(dtiRatio),
      ratio: spokenPercent(dtiRatio),
      income: spokenMoney(monthlyIncome),
      debt: spokenMoney(monthlyDebt),
    },
    {
      'convonet/card': {
        title: 'Debt to income',
        fields: [
          { label: 'Ratio', value: spokenPercent(dtiRatio) },
          { label: 'Income a month', value: spokenMoney(monthlyIncome) },
          { label: 'Debts a month', value: spokenMoney(monthlyDebt) },
        ],
      },
    },
  )
}
