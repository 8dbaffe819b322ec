import { z } from 'zod'
import { TimeZone } from './call.ts'

/** `pending` has no table yet; `completed` and `cancelled` are final. */
export const ReservationStatus = z.enum(['pending', 'confirmed', 'seated', 'completed', 'cancelled'])
export type ReservationStatus = z.infer<typeof ReservationStatus>

export const SeatingStatus = z.enum(['not_applicable', 'allocated', 'waitlist'])
export type SeatingStatus = z.infer<typeof SeatingStatus>

export const SourceChannel = z.enum(['online', 'voice', 'api'])
export type SourceChannel = z.infer<typeof SourceChannel>

export const GuestPriority = z.enum(['normal', 'vip'])
export type GuestPriority = z.infer<typeof GuestPriority>

const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time such as 11:30')

/** A table of the restaurant. Tables with the same `joins` may be put together. */
export const Table = z.object({
  id: z.int(),
  name: z.string(),
  seats: z.int().min(1),
  area: z.string(),
  joins: z.string().nullable(),
})
export type Table = z.infer<typeof Table>

/** When and how the restaurant takes guests. */
export const RestaurantRules = z.object({
  timeZone: TimeZone,
  /** By ISO weekday, `1` is Monday. A window that closes at or before it opens ends the next day. */
  hours: z.record(z.string().regex(/^[1-7]$/), z.array(z.object({ opens: WallTime, closes: WallTime }))),
  /** Days without guests in spite of `hours`. */
  closedDays: z.array(z.iso.date()),
  /** How long a party stays: the first entry that it fits. Larger parties stay as long as the last one. */
  turnMinutes: z.array(z.object({ upTo: z.int().min(1), minutes: z.int().min(15).max(480) })).min(1),
  /** The latest start, before closing. */
  lastSeatingMinutes: z.int().min(0),
  /** How many guests may arrive within a quarter of an hour; null for any number. */
  guestsPerQuarterHour: z.int().min(1).nullable(),
  /** How far ahead a booking has to be made at least, and at most. */
  leadMinutes: z.int().min(0),
  horizonDays: z.int().min(1),
  largestParty: z.int().min(1),
  /** How many tables may be put together for one party. */
  mostJoinedTables: z.int().min(1).max(4),
  /** Numbers without a country code are of this country. */
  phoneRegion: z.string().length(2),
})
export type RestaurantRules = z.infer<typeof RestaurantRules>
