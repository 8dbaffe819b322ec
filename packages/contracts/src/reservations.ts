import { z } from 'zod'
import { TimeZone } from './call.ts'
import { PreorderLine } from './menu.ts'

/** `pending` has no table yet; `completed`, `cancelled` and, unless the party comes after all, `no_show` are final. */
export const ReservationStatus = z.enum([
  'pending',
  'confirmed',
  'seated',
  'completed',
  'cancelled',
  'no_show',
])
export type ReservationStatus = z.infer<typeof ReservationStatus>

/** `offered` has tables kept for it until the guest accepts them or lets the offer lapse. */
export const SeatingStatus = z.enum(['not_applicable', 'allocated', 'waitlist', 'offered'])
export type SeatingStatus = z.infer<typeof SeatingStatus>

/** `walk_in` is a party that the staff seated without a booking. */
export const SourceChannel = z.enum(['online', 'voice', 'api', 'walk_in'])
export type SourceChannel = z.infer<typeof SourceChannel>

export const GuestPriority = z.enum(['normal', 'vip'])
export type GuestPriority = z.infer<typeof GuestPriority>

export const GuestLocale = z.enum(['en', 'ko'])
export type GuestLocale = z.infer<typeof GuestLocale>

/** Why a reservation ended without a visit. */
export const EndedReason = z.enum([
  'guest',
  'staff',
  'offer-declined',
  'offer-lapsed',
  'no-show',
  'not-seated',
])
export type EndedReason = z.infer<typeof EndedReason>

const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time such as 11:30')

/** A table of the restaurant. Tables with the same `joins` may be put together. */
export const Table = z.object({
  id: z.int(),
  name: z.string().trim().min(1).max(40),
  seats: z.int().min(1).max(40),
  area: z.string().trim().min(1).max(40),
  joins: z.string().trim().min(1).max(40).nullable(),
})
export type Table = z.infer<typeof Table>

/** When and how the restaurant takes guests. */
export const RestaurantRules = z.object({
  timeZone: TimeZone,
  /** By ISO weekday, `1` is Monday. A window that closes at or before it opens ends the next day. */
  hours: z.record(
    z.string().regex(/^[1-7]$/),
    z.array(z.object({ opens: WallTime, closes: WallTime })).max(4),
  ),
  /** Days without guests in spite of `hours`. */
  closedDays: z.array(z.iso.date()).max(400),
  /** How long a party stays: the first entry that it fits. Larger parties stay as long as the last one. */
  turnMinutes: z
    .array(z.object({ upTo: z.int().min(1), minutes: z.int().min(15).max(480) }))
    .min(1)
    .max(20),
  /** The latest start, before closing. */
  lastSeatingMinutes: z.int().min(0).max(480),
  /** How many guests may arrive within a quarter of an hour; null for any number. */
  guestsPerQuarterHour: z.int().min(1).nullable(),
  /** How far ahead a booking has to be made at least, and at most. */
  leadMinutes: z.int().min(0).max(10_080),
  horizonDays: z.int().min(1).max(730),
  largestParty: z.int().min(1).max(500),
  /** How many tables may be put together for one party. */
  mostJoinedTables: z.int().min(1).max(4),
  /** Numbers without a country code are of this country. */
  phoneRegion: z.string().length(2),
  /** How many tables the parties that wait for the same time may need between them; v2's weighted cap. */
  waitlistTables: z.int().min(1).max(50).default(5),
  /** How long a guest who was told of a free table may think about it. */
  offerMinutes: z.int().min(5).max(1440).default(30),
  /** How long before the visit guests are reminded, and how. */
  reminderHours: z.array(z.number().min(0.25).max(336)).max(4).default([24, 2]),
  reminderBy: z.enum(['call', 'message', 'none']).default('call'),
})
export type RestaurantRules = z.infer<typeof RestaurantRules>

/** Every answer about one reservation: v2's fields, then `tables` and those after it, which are ours. Moments are UTC. */
export const ReservationRead = z.object({
  id: z.int(),
  confirmation_code: z.string(),
  guest_name: z.string(),
  guest_phone: z.string(),
  party_size: z.int(),
  starts_at: z.iso.datetime(),
  status: ReservationStatus,
  special_requests: z.string().nullable(),
  preorder_items: z.array(PreorderLine),
  food_subtotal_cents: z.int(),
  preorder_discount_cents: z.int(),
  food_total_cents: z.int(),
  source_channel: SourceChannel,
  preferred_locale: GuestLocale,
  reminder_call_status: z.string().nullable(),
  duration_minutes: z.int(),
  seating_status: SeatingStatus,
  guest_priority: GuestPriority,
  tables_allocated: z.array(z.int()).nullable(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
  /** From 1; null, like the four after it, unless the party waits. */
  guest_waitlist_position: z.int().nullable(),
  guest_waitlist_queue_size: z.int().nullable(),
  /** From the wished start to when a table comes free as things stand; null where none does on that day. */
  guest_waitlist_estimated_wait_minutes: z.int().nullable(),
  guest_waitlist_position_ordinal_en: z.string().nullable(),
  guest_waitlist_wait_time_hint: z.string().nullable(),
  assistant_seating_opening_hint: z.string(),
  tables: z.array(Table.pick({ id: true, name: true, area: true })),
  /** The start on the restaurant's clock, `2026-11-27T19:00:00-08:00`. */
  local_start: z.string(),
  /** Until when the offered tables are kept; null where nothing is offered. */
  offer_expires_at: z.iso.datetime().nullable(),
  ended_reason: EndedReason.nullable(),
})
export type ReservationRead = z.infer<typeof ReservationRead>
