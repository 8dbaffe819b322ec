import { basisPoints, cents } from '@convonet/kit/store/columns'
import { boolean, doublePrecision, jsonb, pgTable, text, timestamp, uuid, varchar } from 'drizzle-orm/pg-core'
import { day, id, stamps } from './columns.ts'

export const providers = pgTable('healthcare_providers', {
  id: id(),
  npi: varchar().notNull(),
  firstName: varchar('first_name'),
  lastName: varchar('last_name'),
  organization: varchar('organization_name'),
  specialty: varchar('primary_specialty'),
  phone: varchar(),
  address: varchar('address_line_1'),
  city: varchar(),
  state: varchar(),
  zipCode: varchar('zip_code'),
  tier: varchar('network_tier').notNull(),
  isAccepting: boolean('is_accepting_patients').notNull(),
  /** Of five stars, in hundredths of one. */
  rating: cents('quality_rating', { precision: 3 }),
  languages: jsonb().$type<unknown>(),
  hospitals: jsonb('hospital_affiliations').$type<unknown>(),
  latitude: doublePrecision(),
  longitude: doublePrecision(),
  ...stamps(),
})
export type Provider = typeof providers.$inferSelect

export const programs = pgTable('care_programs', {
  id: id(),
  code: varchar('program_code').notNull(),
  name: varchar('program_name').notNull(),
  type: varchar('program_type').notNull(),
  description: text(),
  coaching: boolean('includes_coaching').notNull(),
  monitoring: boolean('includes_monitoring').notNull(),
  rewards: boolean('includes_rewards').notNull(),
  isActive: boolean('is_active').notNull(),
  ...stamps(),
})
export type Program = typeof programs.$inferSelect

export const enrollments = pgTable('member_care_programs', {
  id: id(),
  memberId: uuid('member_id').notNull(),
  programId: uuid('program_id').notNull(),
  enrolledDate: day('enrolled_date').notNull(),
  disenrolledDate: day('disenrolled_date'),
  isActive: boolean('is_active').notNull(),
  completion: basisPoints('completion_percentage'),
  ...stamps(),
})

export const accessLog = pgTable('healthcare_access_log', {
  accessedAt: timestamp('accessed_at', { withTimezone: true }).notNull(),
  userId: uuid('user_id'),
  memberId: uuid('member_id'),
  channel: varchar().notNull(),
  callId: varchar('call_id').notNull(),
  turnId: varchar('turn_id').notNull(),
  tool: varchar().notNull(),
  outcome: varchar().notNull(),
  recordIds: jsonb('record_ids').$type<string[]>().notNull(),
})

export const verifications = pgTable('healthcare_verifications', {
  callId: varchar('call_id').notNull(),
  userId: uuid('user_id').notNull(),
  /** The call that had to wait for the verification. */
  wanted: jsonb().$type<{ name: string; arguments: Record<string, unknown> }>(),
  /** Whether the date was right, by turn: one attempt in each. */
  attempts: jsonb().$type<Record<string, boolean>>().notNull(),
  verifiedAt: timestamp('verified_at', { withTimezone: true }),
})
