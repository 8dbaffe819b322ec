import { randomUUID } from 'node:crypto'
import type { ApplicationStatus, DocumentStatus, DocumentType } from '@convonet/contracts/mortgage'
import { basisPoints, cents } from '@convonet/kit/store/columns'
import { sql } from 'drizzle-orm'
import { boolean, integer, jsonb, pgTable, text, timestamp, uuid, varchar } from 'drizzle-orm/pg-core'

/*
 * v2's tables. Its statuses are types of PostgreSQL, which take text. Every value is given here, because tables that v2's
 * program made have no defaults of their own.
 */

const id = () => uuid().primaryKey().$defaultFn(randomUUID)
const flag = (name: string) => boolean(name).notNull().$defaultFn(never)
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 6 })
const never = () => false

export const applications = pgTable('mortgage_applications', {
  id: id(),
  userId: uuid('user_id').notNull(),
  status: varchar().$type<ApplicationStatus>().notNull(),
  creditScore: integer('credit_score'),
  dtiRatio: basisPoints('dti_ratio'),
  monthlyIncome: cents('monthly_income'),
  /** What counts: see `effectiveDebt`. */
  monthlyDebt: cents('monthly_debt'),
  /** What the applicant says they pay in all. */
  statedMonthlyDebt: cents('stated_monthly_debt'),
  /** The applicant says that the itemised debts are all there are. */
  debtsComplete: flag('debts_complete'),
  downPayment: cents('down_payment_amount'),
  closingCosts: cents('closing_costs_estimate'),
  totalSavings: cents('total_savings'),
  loanAmount: cents('loan_amount'),
  propertyValue: cents('property_value'),
  veteran: boolean(),
  loanType: varchar('loan_type', { length: 50 }),
  financialReviewCompleted: flag('financial_review_completed'),
  documentCollectionCompleted: flag('document_collection_completed'),
  documentVerificationCompleted: flag('document_verification_completed'),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
  completedAt: moment('completed_at'),
})
export type Application = typeof applications.$inferSelect

export const debts = pgTable('mortgage_debts', {
  id: id(),
  applicationId: uuid('application_id').notNull(),
  debtType: varchar('debt_type', { length: 50 }).notNull(),
  creditorName: varchar('creditor_name', { length: 255 }),
  monthlyPayment: cents('monthly_payment', { precision: 10 }).notNull(),
  outstandingBalance: cents('outstanding_balance'),
  interestRate: basisPoints('interest_rate'),
  description: text(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
})
export type Debt = typeof debts.$inferSelect

export const documents = pgTable('mortgage_documents', {
  id: id(),
  applicationId: uuid('application_id').notNull(),
  documentType: varchar('document_type').$type<DocumentType>().notNull(),
  documentName: varchar('document_name', { length: 255 }).notNull(),
  /** The blob's key. */
  filePath: varchar('file_path', { length: 500 }),
  fileSize: integer('file_size'),
  mimeType: varchar('mime_type', { length: 100 }),
  status: varchar().$type<DocumentStatus>().notNull(),
  verifiedAt: moment('verified_at'),
  verifiedBy: uuid('verified_by'),
  verificationNotes: text('verification_notes'),
  rejectionReason: text('rejection_reason'),
  metadata: jsonb('doc_metadata').$type<{ sha256?: string }>(),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
  uploadedAt: moment('uploaded_at'),
})
export type StoredDocument = typeof documents.$inferSelect

export const notes = pgTable('mortgage_application_notes', {
  id: id(),
  applicationId: uuid('application_id').notNull(),
  userId: uuid('user_id'),
  noteText: text('note_text').notNull(),
  noteType: varchar('note_type', { length: 50 })
    .$type<'system' | 'user' | 'agent' | 'verification'>()
    .notNull(),
  createdAt: moment('created_at').notNull(),
})

/** Of this very moment, so that what one transaction writes keeps its order. */
export const databaseNow = sql`clock_timestamp()`
