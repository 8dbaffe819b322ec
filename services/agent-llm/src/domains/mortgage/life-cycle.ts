import type { ApplicationStatus, StaffDecision } from '@convonet/contracts/mortgage'

/** What an applicant has given so far. */
export interface Progress {
  financialReview: boolean
  /** Any document announced or handed in. */
  anyDocument: boolean
  collection: boolean
  verification: boolean
}

const STAGES: readonly ApplicationStatus[] = [
  'draft',
  'financial_review',
  'document_collection',
  'document_verification',
  'under_review',
]
const CLOSED: readonly ApplicationStatus[] = ['approved', 'rejected', 'cancelled']

export const isOpen = (status: ApplicationStatus): boolean => !CLOSED.includes(status)

/** Until staff decide, the status follows from what is there, forwards and backwards; from then on only staff move it. */
export function statusAfter(status: ApplicationStatus, progress: Progress): ApplicationStatus {
  if (!STAGES.includes(status)) return status
  if (!progress.financialReview) return 'draft'
  if (!progress.anyDocument) return 'financial_review'
  if (!progress.collection) return 'document_collection'
  return progress.verification ? 'under_review' : 'document_verification'
}

/** What staff may decide now. Any open application can be cancelled. */
export function decisionsFrom(status: ApplicationStatus): StaffDecision[] {
  if (status === 'under_review') return ['pre_approved', 'rejected', 'cancelled']
  if (status === 'pre_approved') return ['approved', 'rejected', 'cancelled']
  return isOpen(status) ? ['cancelled'] : []
}
