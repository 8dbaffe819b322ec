import { z } from 'zod'
import type { Contract } from './route.ts'

export const ApplicationStatus = z.enum([
  'draft',
  'financial_review',
  'document_collection',
  'document_verification',
  'under_review',
  'pre_approved',
  'approved',
  'rejected',
  'cancelled',
])
export type ApplicationStatus = z.infer<typeof ApplicationStatus>

export const DocumentType = z.enum([
  'identification',
  'income_paystub',
  'income_w2',
  'income_tax_return',
  'income_pnl',
  'income_1099',
  'asset_bank_statement',
  'asset_investment',
  'asset_retirement',
  'debt_credit_card',
  'debt_student_loan',
  'debt_auto_loan',
  'down_payment_source',
  'down_payment_gift_letter',
])
export type DocumentType = z.infer<typeof DocumentType>

export const DocumentStatus = z.enum(['pending', 'uploaded', 'verified', 'rejected'])
export type DocumentStatus = z.infer<typeof DocumentStatus>

/** What staff decide; the other statuses follow from what the applicant has given. */
export const StaffDecision = z.enum(['pre_approved', 'approved', 'rejected', 'cancelled'])
export type StaffDecision = z.infer<typeof StaffDecision>

/** Dollars, and percent for `dti_ratio`, as v2 wrote them. */
const amount = z.number().nullable()
const moment = z.iso.datetime().nullable()

/** One line of v2's dashboard. */
export const ApplicationSummary = z.object({
  application_id: z.uuid(),
  user_id: z.uuid(),
  status: ApplicationStatus,
  credit_score: z.int().nullable(),
  dti_ratio: amount,
  monthly_income: amount,
  monthly_debt: amount,
  down_payment_amount: amount,
  total_savings: amount,
  completion_percentage: z.number(),
  documents_count: z.int(),
  debts_count: z.int(),
  created_at: z.iso.datetime(),
})
export type ApplicationSummary = z.infer<typeof ApplicationSummary>

export const MortgageDocument = z.object({
  document_id: z.uuid(),
  document_type: DocumentType,
  document_name: z.string(),
  status: DocumentStatus,
  file_size: z.int().nullable(),
  mime_type: z.string().nullable(),
  rejection_reason: z.string().nullable(),
  uploaded_at: moment,
  verified_at: moment,
})
export type MortgageDocument = z.infer<typeof MortgageDocument>

export const MortgageDebt = z.object({
  debt_id: z.uuid(),
  debt_type: z.string(),
  creditor_name: z.string().nullable(),
  monthly_payment: z.number(),
  outstanding_balance: amount,
  interest_rate: amount,
})
export type MortgageDebt = z.infer<typeof MortgageDebt>

export const ApplicationDetail = ApplicationSummary.extend({
  closing_costs_estimate: amount,
  loan_type: z.string().nullable(),
  loan_amount: amount,
  property_value: amount,
  stated_monthly_debt: amount,
  financial_review_completed: z.boolean(),
  document_collection_completed: z.boolean(),
  document_verification_completed: z.boolean(),
  updated_at: z.iso.datetime(),
  documents: z.array(MortgageDocument),
  debts: z.array(MortgageDebt),
  /** What the applicant still has to hand in: identification, income, assets, down_payment. */
  missing_documents: z.array(z.string()),
  /** What the applicant has not told yet, such as total_savings. */
  missing_facts: z.array(z.string()),
  notes: z.array(
    z.object({
      note_text: z.string(),
      note_type: z.string(),
      user_id: z.uuid().nullable(),
      created_at: z.iso.datetime(),
    }),
  ),
})
export type ApplicationDetail = z.infer<typeof ApplicationDetail>

/** What a file may be; its bytes are checked, not its name. */
export const DOCUMENT_CONTENT_TYPES = ['application/pdf', 'image/png', 'image/jpeg'] as const
export const MAX_DOCUMENT_BYTES = 15 * 1024 * 1024

const BASE = '/convonet_todo/api/mortgage'
const ofApplication = z.object({ applicationId: z.string().max(100) })
const ofDocument = z.object({ documentId: z.string().max(100) })
const oneApplication = z.object({ success: z.literal(true), application: ApplicationDetail })
const oneDocument = z.object({ success: z.literal(true), document: MortgageDocument })
const reason = z.string().trim().min(1).max(2000)
/** The file itself, under its own content type. */
const bytes = z.unknown()

export const mortgageRoutes = {
  applications: {
    method: 'GET',
    url: `${BASE}/applications`,
    summary: 'All mortgage applications, the newest first',
    access: 'agent',
    query: z.object({
      limit: z.coerce.number().int().min(1).max(500).default(100),
      offset: z.coerce.number().int().min(0).default(0),
    }),
    reply: 'json',
    response: z.object({
      success: z.literal(true),
      applications: z.array(ApplicationSummary),
      total: z.int(),
    }),
  },
  application: {
    method: 'GET',
    url: `${BASE}/applications/:applicationId`,
    summary: 'One application with its documents, debts and notes',
    access: 'agent',
    params: ofApplication,
    reply: 'json',
    response: oneApplication,
  },
  decide: {
    method: 'POST',
    url: `${BASE}/applications/:applicationId/decision`,
    summary: 'Pre-approve, approve, reject or cancel an application, with reasons',
    access: 'agent',
    params: ofApplication,
    body: z.object({
      decision: StaffDecision,
      reasons: z.array(reason).min(1).max(20),
      loan_type: z.enum(['conventional', 'FHA', 'VA']).optional(),
    }),
    reply: 'json',
    response: oneApplication,
  },
  verifyDocument: {
    method: 'POST',
    url: `${BASE}/documents/:documentId/verify`,
    summary: 'Accept an uploaded document',
    access: 'agent',
    params: ofDocument,
    body: z.object({ notes: z.string().trim().max(2000).default('') }),
    reply: 'json',
    response: oneDocument,
  },
  rejectDocument: {
    method: 'POST',
    url: `${BASE}/documents/:documentId/reject`,
    summary: 'Turn an uploaded document down, with the reason the applicant is told',
    access: 'agent',
    params: ofDocument,
    body: z.object({ reason }),
    reply: 'json',
    response: oneDocument,
  },
  documentContent: {
    method: 'GET',
    url: `${BASE}/documents/:documentId/content`,
    summary: 'The file of a document',
    access: 'agent',
    params: ofDocument,
    reply: 'json',
    response: bytes,
  },
  mine: {
    method: 'GET',
    url: `${BASE}/mine`,
    summary: "The signed-in person's own application, or null",
    access: 'person',
    reply: 'json',
    response: z.object({ success: z.literal(true), application: ApplicationDetail.nullable() }),
  },
  /** The body is the file: PDF, PNG or JPEG. */
  uploadMine: {
    method: 'POST',
    url: `${BASE}/mine/documents`,
    summary: 'Hand in a document for the own application',
    access: 'person',
    query: z.object({
      document_type: DocumentType,
      document_name: z.string().trim().min(1).max(255),
    }),
    reply: 'json',
    response: z.object({
      success: z.literal(true),
      /** The same file was handed in before; nothing was stored, and `document` is the earlier one. */
      duplicate: z.boolean(),
      document: MortgageDocument,
    }),
  },
  myDocumentContent: {
    method: 'GET',
    url: `${BASE}/mine/documents/:documentId/content`,
    summary: 'The file of an own document',
    access: 'person',
    params: ofDocument,
    reply: 'json',
    response: bytes,
  },
} as const satisfies Contract
