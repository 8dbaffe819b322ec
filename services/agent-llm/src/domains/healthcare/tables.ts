import { basisPoints, cents } from '@convonet/kit/store/columns'
import { boolean, integer, jsonb, pgTable, text, timestamp, uuid, varchar } from 'drizzle-orm/pg-core'
import { day, id, stamps, utcNow } from './columns.ts'

const dollars = (name: string) => cents(name, { precision: 10 })

export const plans = pgTable('healthcare_plans', {
  id: id(),
  planCode: varchar('plan_code').notNull(),
  planName: varchar('plan_name').notNull(),
  planType: varchar('plan_type').notNull(),
  planYearStart: day('plan_year_start'),
  planYearEnd: day('plan_year_end'),
  individualDeductibleIn: dollars('individual_deductible_in_network').notNull(),
  individualDeductibleOut: dollars('individual_deductible_out_of_network'),
  familyDeductibleIn: dollars('family_deductible_in_network'),
  familyDeductibleOut: dollars('family_deductible_out_of_network'),
  individualOopMaxIn: dollars('individual_oop_max_in_network').notNull(),
  individualOopMaxOut: dollars('individual_oop_max_out_of_network'),
  familyOopMaxIn: dollars('family_oop_max_in_network'),
  familyOopMaxOut: dollars('family_oop_max_out_of_network'),
  requiresReferral: boolean('requires_referral'),
  hasPharmacyBenefit: boolean('has_pharmacy_benefit'),
  hasMentalHealthParity: boolean('has_mental_health_parity'),
  ...stamps(),
})
export type Plan = typeof plans.$inferSelect

export const members = pgTable('healthcare_members', {
  id: id(),
  userId: uuid('user_id').notNull(),
  memberNumber: varchar('member_number').notNull(),
  groupNumber: varchar('group_number'),
  subscriberId: varchar('subscriber_id'),
  planId: uuid('plan_id'),
  planName: varchar('plan_name'),
  eligibilityStatus: varchar('eligibility_status').notNull(),
  coverageStart: day('coverage_start_date'),
  coverageEnd: day('coverage_end_date'),
  dateOfBirth: day('date_of_birth'),
  sex: varchar(),
  relationship: varchar('relationship_to_subscriber'),
  ...stamps(),
})
export type Member = typeof members.$inferSelect

export const benefits = pgTable('plan_benefits', {
  id: id(),
  planId: uuid('plan_id').notNull(),
  category: varchar('service_category').notNull(),
  isCovered: boolean('is_covered').notNull(),
  requiresPriorAuth: boolean('requires_prior_auth').notNull(),
  requiresReferral: boolean('requires_referral').notNull(),
  copayIn: dollars('copay_in_network'),
  copayOut: dollars('copay_out_of_network'),
  coinsuranceIn: basisPoints('coinsurance_in_network'),
  coinsuranceOut: basisPoints('coinsurance_out_of_network'),
  visitsPerYear: integer('annual_limit'),
  lifetimeLimit: cents('lifetime_limit', { precision: 12 }),
  notes: text('coverage_notes'),
  ...stamps(),
})
export type Benefit = typeof benefits.$inferSelect

export const accumulations = pgTable('member_accumulations', {
  id: id(),
  memberId: uuid('member_id').notNull(),
  planYear: integer('plan_year').notNull(),
  individualDeductibleIn: dollars('individual_deductible_met_in_network').notNull(),
  individualDeductibleOut: dollars('individual_deductible_met_out_of_network').notNull(),
  familyDeductibleIn: dollars('family_deductible_met_in_network').notNull(),
  familyDeductibleOut: dollars('family_deductible_met_out_of_network').notNull(),
  individualOopIn: dollars('individual_oop_met_in_network').notNull(),
  individualOopOut: dollars('individual_oop_met_out_of_network').notNull(),
  familyOopIn: dollars('family_oop_met_in_network').notNull(),
  familyOopOut: dollars('family_oop_met_out_of_network').notNull(),
  createdAt: stamps().createdAt,
  updatedAt: timestamp('last_updated')
    .notNull()
    .$onUpdateFn(() => utcNow),
})
export type Accumulation = typeof accumulations.$inferSelect

export const claims = pgTable('healthcare_claims', {
  id: id(),
  memberId: uuid('member_id').notNull(),
  claimNumber: varchar('claim_number').notNull(),
  serviceDate: day('service_date').notNull(),
  placeOfService: varchar('place_of_service'),
  providerNpi: varchar('provider_npi'),
  providerName: varchar('provider_name'),
  providerTier: varchar('provider_network_tier'),
  diagnosisCodes: jsonb('diagnosis_codes').$type<unknown>(),
  procedureCodes: jsonb('procedure_codes').$type<unknown>(),
  billed: cents('billed_amount', { precision: 12 }).notNull(),
  allowed: cents('allowed_amount', { precision: 12 }),
  paid: cents('paid_amount', { precision: 12 }),
  owed: cents('member_responsibility', { precision: 12 }),
  deductibleApplied: dollars('deductible_applied'),
  copayApplied: dollars('copay_applied'),
  coinsuranceApplied: dollars('coinsurance_applied'),
  status: varchar().notNull(),
  denialReason: varchar('denial_reason'),
  denialDetails: text('denial_details'),
  receivedDate: day('received_date'),
  processedDate: day('processed_date'),
  paidDate: day('paid_date'),
  isAppealed: boolean('is_appealed').notNull().default(false),
  appealDate: day('appeal_date'),
  appealReason: text('appeal_reason'),
  appealNumber: varchar('appeal_number'),
  ...stamps(),
})
export type Claim = typeof claims.$inferSelect

export const lineItems = pgTable('claim_line_items', {
  id: id(),
  claimId: uuid('claim_id').notNull(),
  lineNumber: integer('line_number').notNull(),
  procedureCode: varchar('procedure_code'),
  description: varchar('procedure_description'),
  units: integer(),
  billed: dollars('billed_amount'),
  allowed: dollars('allowed_amount'),
  paid: dollars('paid_amount'),
  isCovered: boolean('is_covered'),
  createdAt: stamps().createdAt,
  denialReason: varchar('denial_reason'),
})
export type LineItem = typeof lineItems.$inferSelect

export const priorAuths = pgTable('prior_authorizations', {
  id: id(),
  memberId: uuid('member_id').notNull(),
  authNumber: varchar('auth_number').notNull(),
  procedureCode: varchar('procedure_code').notNull(),
  procedureDescription: varchar('procedure_description'),
  diagnosisCodes: jsonb('diagnosis_codes').$type<unknown>(),
  providerNpi: varchar('requesting_provider_npi'),
  providerName: varchar('requesting_provider_name'),
  clinicalNotes: text('clinical_notes'),
  status: varchar().notNull(),
  decisionReason: text('decision_reason'),
  approvedUnits: integer('approved_units'),
  approvedFrom: day('approved_from_date'),
  approvedTo: day('approved_to_date'),
  requestedDate: day('requested_date').notNull(),
  decisionDate: day('decision_date'),
  expirationDate: day('expiration_date'),
  isUrgent: boolean('is_urgent').notNull().default(false),
  ...stamps(),
})
export type PriorAuth = typeof priorAuths.$inferSelect
