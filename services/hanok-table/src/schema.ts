import type { PreorderLine } from '@convonet/contracts/menu'
import type {
  EndedReason,
  GuestPriority,
  ReservationStatus,
  RestaurantRules,
  SeatingStatus,
  SourceChannel,
} from '@convonet/contracts/reservations'
import {
  bigserial,
  boolean,
  customType,
  integer,
  jsonb,
  pgTable,
  serial,
  text,
  timestamp,
  uuid,
  varchar,
} from 'drizzle-orm/pg-core'

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** v2's columns hold lists as JSON in text, or what is no JSON: that is an empty list. */
const jsonText = <T>(name: string) =>
  customType<{ data: T[]; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => JSON.stringify(value),
    fromDriver: (value) => listIn(value) as T[],
  })(name)

function listIn(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

export const reservations = pgTable('reservations', {
  id: serial().primaryKey(),
  confirmationCode: varchar('confirmation_code', { length: 16 }).notNull(),
  guestName: varchar('guest_name', { length: 255 }).notNull(),
  guestPhone: varchar('guest_phone', { length: 64 }).notNull(),
  partySize: integer('party_size').notNull(),
  startsAt: moment('starts_at').notNull(),
  durationMinutes: integer('duration_minutes'),
  status: varchar({ length: 32 }).$type<ReservationStatus>().notNull(),
  seatingStatus: varchar('seating_status', { length: 32 }).$type<SeatingStatus>(),
  specialRequests: text('special_requests'),
  preorder: jsonText<PreorderLine>('preorder_json'),
  foodSubtotalCents: integer('food_subtotal_cents'),
  preorderDiscountCents: integer('preorder_discount_cents'),
  foodTotalCents: integer('food_total_cents'),
  sourceChannel: varchar('source_channel', { length: 32 }).$type<SourceChannel>().notNull(),
  preferredLocale: varchar('preferred_locale', { length: 16 }),
  /** v2's word for what became of the latest reminder. */
  reminderCallStatus: varchar('reminder_call_status', { length: 128 }),
  /** v2's list of table sizes, kept for those who read it. */
  tablesAllocated: jsonText<number>('tables_allocated_json'),
  guestPriority: varchar('guest_priority', { length: 16 }).$type<GuestPriority>(),
  /** By the staff; `guestPriority` may also come of spending. */
  vipGranted: boolean('vip_granted').notNull().default(false),
  waitingSince: moment('waiting_since'),
  offerExpiresAt: moment('offer_expires_at'),
  offerToldAt: moment('offer_told_at'),
  seatedAt: moment('seated_at'),
  endedAt: moment('ended_at'),
  endedReason: varchar('ended_reason', { length: 32 }).$type<EndedReason>(),
  userId: uuid('user_id'),
  createdAt: moment('created_at').notNull().defaultNow(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
})
export type Reservation = typeof reservations.$inferSelect

export const restaurant = pgTable('hanok_restaurant', {
  id: integer().primaryKey().default(1),
  rules: jsonb().$type<RestaurantRules>().notNull(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
})

export const tables = pgTable('hanok_tables', {
  id: serial().primaryKey(),
  name: varchar({ length: 40 }).notNull(),
  seats: integer().notNull(),
  area: varchar({ length: 40 }).notNull(),
  joins: varchar({ length: 40 }),
})

/** What a caller has said of a booking that is not made yet. */
export interface Wishes {
  guestName: string | null
  guestPhone: string | null
  specialRequests: string | null
  preorder: PreorderLine[]
}

export const holds = pgTable('hanok_holds', {
  id: uuid().primaryKey().defaultRandom(),
  callId: varchar('call_id', { length: 100 }).notNull(),
  partySize: integer('party_size').notNull(),
  startsAt: moment('starts_at').notNull(),
  wishes: jsonb().$type<Wishes>().notNull(),
  /** The turn in which all of it was read back to the caller. */
  readBackTurn: varchar('read_back_turn', { length: 100 }),
  expiresAt: moment('expires_at').notNull(),
  renewals: integer().notNull().default(0),
})
export type Hold = typeof holds.$inferSelect

export const seenReservations = pgTable('hanok_seen_reservations', {
  callId: varchar('call_id', { length: 100 }).notNull(),
  reservationId: integer('reservation_id').notNull(),
  userId: uuid('user_id'),
  /** The turn in which the caller was told what a cancellation would give up. */
  retentionOfferedTurn: varchar('retention_offered_turn', { length: 100 }),
  seenAt: moment('seen_at').notNull(),
})

export const codeAttempts = pgTable('hanok_code_attempts', {
  callId: varchar('call_id', { length: 100 }).primaryKey(),
  missed: integer().notNull(),
  lastAt: moment('last_at').notNull(),
})

/** Every change of the book, for its history and for pages that follow it; `days` are to be read again. */
export const changes = pgTable('hanok_changes', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  reservationId: integer('reservation_id'),
  at: moment('at').notNull(),
  /** `guest`, `staff:<user id>`, `service:<name>`, `voice:<call id>`, `house`. */
  byWhom: varchar('by_whom', { length: 120 }).notNull(),
  what: varchar({ length: 40 }).notNull(),
  days: jsonb().$type<string[]>().notNull(),
  /** What it was before, as far as it changed; null for what is new. */
  before: jsonb().$type<Record<string, unknown>>(),
})
