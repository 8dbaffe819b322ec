import { randomUUID } from 'node:crypto'
import { seeded } from '../held-out/seeded.ts'
import type { Insert } from './insert.ts'
import { idOf, type People } from './people.ts'

export async function seedMortgage(insert: Insert, people: People, more: readonly string[]): Promise<void> {
  const { creditScore, monthlyIncome, totalSavings, debts, documents } = seeded.mortgage
  const application_id = randomUUID()
  const monthlyDebt = debts.reduce((sum, { monthlyPayment }) => sum + monthlyPayment, 0)
  await insert('mortgage_applications', {
    id: application_id,
    user_id: idOf(people, 'dana'),
    status: 'document_collection',
    credit_score: creditScore,
    monthly_income: monthlyIncome,
    monthly_debt: monthlyDebt,
    dti_ratio: Math.round((monthlyDebt / monthlyIncome) * 10_000) / 100,
    total_savings: totalSavings,
    financial_review_completed: true,
  })
  const listed = debts.map(({ type, creditor, monthlyPayment }) => debt(type, creditor, monthlyPayment))
  await insert('mortgage_debts', ...listed.map((row) => ({ application_id, ...row })))
  const injected = more.map((name) => ({ type: 'debt_credit_card', name }))
  const uploaded = [...documents, ...injected].map(({ type, name }) => ({
    ...{ application_id, document_type: type, document_name: name, status: 'uploaded' },
  }))
  await insert('mortgage_documents', ...uploaded)
}

/** What nobody but Sam may hear of. */
export async function seedMortgageOfSam(insert: Insert, people: People): Promise<void> {
  const id = randomUUID()
  await insert('mortgage_applications', {
    id,
    user_id: idOf(people, 'sam'),
    status: 'draft',
    credit_score: 555,
    monthly_income: 4321,
  })
  await insert('mortgage_debts', { application_id: id, ...debt('auto_loan', 'Honda Finance', 333) })
}

const debt = (debt_type: string, creditor_name: string, monthly_payment: number) => ({
  debt_type,
  creditor_name,
  monthly_payment,
})
