import type { ApplicationStatus } from '@convonet/contracts/mortgage'
import type { ResultMeta } from '@convonet/contracts/tool-language'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { type Dossier, itemised } from './application-store.ts'
import { COLLECTED, unmet } from './checklist.ts'
import { summaryOf } from './figures.ts'
import { asNumber, spokenMoney, spokenPercent } from './money.ts'
import type { Application } from './mortgage-tables.ts'
import { answered, asNext, nextQuestion } from './questions.ts'

/** Nothing to look at or change; what the caller said is kept for a yes. */
export const noApplication = (figures: Record<string, unknown> = {}): CallToolResult =>
  answered(
    { kind: 'no-application' },
    asNext({
      call: { name: 'create_mortgage_application', arguments: figures },
      question: 'Shall I start one?',
    }),
  )

/** Staff have decided; from here on it is theirs. */
export const decided = ({ status }: Application): CallToolResult =>
  answered({ kind: 'decided', state: SPOKEN_STATUS[status] })

const SPOKEN_STATUS: Record<ApplicationStatus, string> = {
  draft: 'a draft',
  financial_review: 'in financial review',
  document_collection: 'waiting for documents',
  document_verification: 'having its documents checked',
  under_review: 'under review',
  pre_approved: 'pre-approved',
  approved: 'approved',
  rejected: 'declined',
  cancelled: 'cancelled',
}

export function begun(dossier: Dossier, { reused, noted }: { reused: boolean; noted: string[] }) {
  return answered(
    { ...valuesOf(dossier), kind: reused ? 'already-open' : 'created', noted },
    { 'convonet/card': cardOf(dossier), ...asNext(nextQuestion(dossier)) },
  )
}

export function told(dossier: Dossier): CallToolResult {
  const { application, documents } = dossier
  const missing = unmet(documents, application.downPayment, COLLECTED).map(({ short }) => short)
  return answered(
    {
      ...valuesOf(dossier),
      kind: application.status,
      known: spokenFigures(application),
      missing,
    },
    { 'convonet/card': cardOf(dossier), ...asNext(nextQuestion(dossier)) },
  )
}

export const cancelled = (dossier: Dossier): CallToolResult =>
  answered({ ...valuesOf(dossier), kind: 'cancelled' }, { 'convonet/card': cardOf(dossier) })

/** v2's fields of a status, for models that read them. */
function valuesOf({ application, debts, documents }: Dossier) {
  const { user_id: _, ...summary } = summaryOf(application, {
    documents: documents.length,
    debts: debts.length,
  })
  return {
    ...summary,
    total_monthly_debt: asNumber(itemised(debts) ?? 0),
    financial_review_completed: application.financialReviewCompleted,
    document_collection_completed: application.documentCollectionCompleted,
  }
}

function spokenFigures(application: Application): string[] {
  const { creditScore, monthlyIncome, monthlyDebt, propertyValue, downPayment, totalSavings } = application
  return [
    creditScore === null ? '' : `a credit score of ${creditScore}`,
    monthlyIncome === null ? '' : `an income of ${spokenMoney(monthlyIncome)} a month`,
    monthlyDebt === null ? '' : spokenDebt(monthlyDebt),
    propertyValue === null ? '' : `a home for ${spokenMoney(propertyValue)}`,
    downPayment === null ? '' : `a down payment of ${spokenMoney(downPayment)}`,
    totalSavings === null ? '' : `savings of ${spokenMoney(totalSavings)}`,
  ].filter(Boolean)
}

export const spokenDebt = (monthlyDebt: number): string =>
  monthlyDebt === 0 ? 'no debts' : `debts of ${spokenMoney(monthlyDebt)} a month`

function cardOf({ application }: Dossier): ResultMeta['convonet/card'] {
  const money = (label: string, cents: number | null) =>
    cents === null ? [] : [{ label, value: spokenMoney(cents) }]
  const { status, creditScore, dtiRatio } = application
  return {
    title: 'Mortgage application',
    fields: [
      { label: 'Status', value: SPOKEN_STATUS[status] },
      ...(creditScore === null ? [] : [{ label: 'Credit score', value: String(creditScore) }]),
      ...money('Income a month', application.monthlyIncome),
      ...money('Debts a month', application.monthlyDebt),
      ...(dtiRatio === null ? [] : [{ label: 'Debt to income', value: spokenPercent(dtiRatio) }]),
      ...money('Price of the home', application.propertyValue),
      ...money('Down payment', application.downPayment),
      ...money('Savings', application.totalSavings),
    ],
  }
}
