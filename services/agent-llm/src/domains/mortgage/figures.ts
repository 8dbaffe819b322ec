import type {
  ApplicationDetail,
  ApplicationSummary,
  MortgageDebt,
  MortgageDocument,
} from '@convonet/contracts/mortgage'
import type { Dossier, notesOf } from './application-store.ts'
import { COLLECTED, unmet } from './checklist.ts'
import { missingFacts } from './finances.ts'
import { asNumber } from './money.ts'
import type { Application, Debt, StoredDocument } from './mortgage-tables.ts'

/** An application as v2 wrote it: dollars and percent as numbers. */
export function summaryOf(
  application: Application,
  counts: { documents: number; debts: number },
): ApplicationSummary {
  return {
    application_id: application.id,
    user_id: application.userId,
    status: application.status,
    credit_score: application.creditScore,
    dti_ratio: numberOrNull(application.dtiRatio),
    monthly_income: numberOrNull(application.monthlyIncome),
    monthly_debt: numberOrNull(application.monthlyDebt),
    down_payment_amount: numberOrNull(application.downPayment),
    total_savings: numberOrNull(application.totalSavings),
    completion_percentage: completion(application),
    documents_count: counts.documents,
    debts_count: counts.debts,
    created_at: application.createdAt.toISOString(),
  }
}

export function detailOf(dossier: Dossier, notes: Awaited<ReturnType<typeof notesOf>>): ApplicationDetail {
  const { application, debts, documents } = dossier
  return {
    ...summaryOf(application, { documents: documents.length, debts: debts.length }),
    closing_costs_estimate: numberOrNull(application.closingCosts),
    loan_type: application.loanType,
    loan_amount: numberOrNull(application.loanAmount),
    property_value: numberOrNull(application.propertyValue),
    stated_monthly_debt: numberOrNull(application.statedMonthlyDebt),
    financial_review_completed: application.financialReviewCompleted,
    document_collection_completed: application.documentCollectionCompleted,
    document_verification_completed: application.documentVerificationCompleted,
    updated_at: application.updatedAt.toISOString(),
    documents: documents.map(documentOf),
    debts: debts.map(debtOf),
    missing_documents: unmet(documents, application.downPayment, COLLECTED).map(({ category }) => category),
    missing_facts: missingFacts(application),
    notes: notes.map((entry) => ({
      note_text: entry.noteText,
      note_type: entry.noteType,
      user_id: entry.userId,
      created_at: entry.createdAt.toISOString(),
    })),
  }
}

export const documentOf = (document: StoredDocument): MortgageDocument => ({
  document_id: document.id,
  document_type: document.documentType,
  document_name: document.documentName,
  status: document.status,
  file_size: document.fileSize,
  mime_type: document.mimeType,
  rejection_reason: document.rejectionReason,
  uploaded_at: document.uploadedAt?.toISOString() ?? null,
  verified_at: document.verifiedAt?.toISOString() ?? null,
})

export const debtOf = (debt: Debt): MortgageDebt => ({
  debt_id: debt.id,
  debt_type: debt.debtType,
  creditor_name: debt.creditorName,
  monthly_payment: asNumber(debt.monthlyPayment),
  outstanding_balance: numberOrNull(debt.outstandingBalance),
  interest_rate: numberOrNull(debt.interestRate),
})

const numberOrNull = (hundredths: number | null) => (hundredths === null ? null : asNumber(hundredths))

/** A third for each of finances, documents handed in and documents checked. */
function completion(application: Application): number {
  const flags = [
    application.financialReviewCompleted,
    application.documentCollectionCompleted,
    application.documentVerificationCompleted,
  ]
  return Math.round((flags.filter(Boolean).length * 10_000) / flags.length) / 100
}
