import type { ResultMeta } from '@convonet/contracts/tool-language'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { Dossier } from './application-store.ts'
import { COLLECTED, unmet } from './checklist.ts'
import { type Fact, missingFacts } from './finances.ts'

export type Next = NonNullable<ResultMeta['convonet/next']>

export const QUESTIONS: Record<Fact, string> = {
  credit_score: 'What is your credit score?',
  monthly_income: 'What is your income before taxes, per month or per year?',
  monthly_debt: 'How much do you pay each month for loans and credit cards, all together?',
  property_value: 'What does the home cost that you have in mind?',
  down_payment_amount: 'How much would you pay down?',
  total_savings: 'How much have you saved in all, including the down payment?',
  veteran: 'Have you served in the United States military?',
}

export const UPDATE = 'update_mortgage_financial_info'

export const askFor = (fact: Fact, known: Record<string, unknown> = {}): Next => ({
  call: { name: UPDATE, arguments: known },
  ask: fact,
  question: QUESTIONS[fact],
})

/** One question a turn: the next figure, then the documents. */
export function nextQuestion({ application, documents }: Dossier): Next | undefined {
  const [fact] = missingFacts(application)
  if (fact) return askFor(fact)
  if (unmet(documents, application.downPayment, COLLECTED).length === 0) return undefined
  return {
    call: { name: 'get_missing_documents', arguments: {} },
    question: 'Shall I tell you which documents we need?',
  }
}

export const asNext = (next: Next | undefined): ResultMeta => (next ? { 'convonet/next': next } : {})

/** An outcome with the question that follows it, which the models of vendors read in the text. */
export const answered = (values: Parameters<typeof outcome>[0], meta: ResultMeta = {}): CallToolResult =>
  outcome({ ...values, next_question: meta['convonet/next']?.question }, meta)
