import { z } from 'zod'
import { MenuItem } from './menu.ts'
import { ReservationRead, RestaurantRules, Table } from './reservations.ts'

/** A stretch of a day in which guests are taken; moments are UTC. */
export const ServiceWindow = z.object({
  opens_at: z.iso.datetime(),
  last_seating_at: z.iso.datetime(),
  closes_at: z.iso.datetime(),
})
export type ServiceWindow = z.infer<typeof ServiceWindow>

/** What guests know of the house. */
export const House = z.object({
  name: z.string(),
  timeZone: z.string(),
  hours: RestaurantRules.shape.hours,
  closedDays: RestaurantRules.shape.closedDays,
  leadMinutes: z.int(),
  horizonDays: z.int(),
  largestParty: z.int(),
  phoneRegion: z.string(),
  /** Off food that is ordered ahead. */
  preorderDiscountPercent: z.int(),
  /** The restaurant's day. */
  today: z.iso.date(),
  /** The house's own number where there is one, E.164. */
  phone: z.string().nullable(),
  menu: z.array(MenuItem),
})
export type House = z.infer<typeof House>

/** Starts are on the restaurant's clock with its offset, `2026-11-27T19:00:00-08:00`, one each quarter of an hour. */
export const DayStarts = z.object({
  date: z.iso.date(),
  party_size: z.int(),
  starts: z.array(z.string()),
  /** Those at which the house takes guests but is full: the waitlist is open to them. */
  full: z.array(z.string()),
  /** Why there are no starts. */
  reason: z.enum(['closed-day', 'past', 'too-far', 'full', 'party-too-large']).nullable(),
  /** Where there are none: the nearest on the days around. */
  alternatives: z.array(z.string()),
})
export type DayStarts = z.infer<typeof DayStarts>

export const ReminderState = z.object({
  /** Hours before the visit. */
  hours: z.number(),
  due_at: z.iso.datetime(),
  state: z.enum(['planned', 'queued', 'sent', 'failed', 'skipped']),
  /** Why it failed or was skipped, in a word, such as `no-provider`. */
  detail: z.string().nullable(),
})
export type ReminderState = z.infer<typeof ReminderState>

/** What the staff sees of a reservation. */
export const StaffReservation = ReservationRead.extend({
  ends_at: z.iso.datetime(),
  seated_at: z.iso.datetime().nullable(),
  ended_at: z.iso.datetime().nullable(),
  /** Granted by the staff; `guest_priority` may also come of spending. */
  vip_granted: z.boolean(),
  waiting_since: z.iso.datetime().nullable(),
  /** When the guest was told of the offer. */
  offer_told_at: z.iso.datetime().nullable(),
  reminders: z.array(ReminderState),
  /** Of the same phone: visits that were completed, and those to which nobody came. */
  visits: z.int(),
  no_shows: z.int(),
})
export type StaffReservation = z.infer<typeof StaffReservation>

/** Days of the restaurant with everything on them. */
export const ReservationBook = z.object({
  from: z.iso.date(),
  /** Inclusive. */
  to: z.iso.date(),
  now: z.iso.datetime(),
  timeZone: z.string(),
  tables: z.array(Table),
  days: z.array(
    z.object({
      date: z.iso.date(),
      services: z.array(ServiceWindow),
      /** Guests and parties that are expected, there or gone. */
      parties: z.int(),
      guests: z.int(),
      waiting: z.int(),
    }),
  ),
  /** In the order of their starts, those that ended included; without the waitlist. */
  reservations: z.array(StaffReservation),
  /** In the order in which tables are offered. */
  waitlist: z.array(StaffReservation),
  /** Tables that guests are thinking about just now. */
  holds: z.array(
    z.object({
      table_id: z.int(),
      from: z.iso.datetime(),
      until: z.iso.datetime(),
      expires_at: z.iso.datetime(),
    }),
  ),
})
export type ReservationBook = z.infer<typeof ReservationBook>

/** Somebody's change of the book, for pages that show it. */
export const BookChange = z.object({
  /** Days of the restaurant to read again; none, the heartbeat: the connection stands. */
  days: z.array(z.iso.date()),
})
export type BookChange = z.infer<typeof BookChange>
