import { z } from 'zod'

/** Tables kept for five minutes while a guest decides. */
export const TableHold = z.object({
  /** Names the hold when it is renewed, released or made good by a booking (`hold_token`). */
  hold_token: z.string(),
  expires_at: z.iso.datetime(),
  starts_at: z.iso.datetime(),
  party_size: z.int(),
  areas: z.array(z.string()),
})
export type TableHold = z.infer<typeof TableHold>

/** v2's day of seating, with the starts for one party. */
export const SeatingAvailability = z.object({
  date: z.iso.date(),
  slot_minutes: z.int(),
  /** By start, `2026-11-27T03:00:00` in UTC without an offset, as v2 wrote it: seats of a table to how many are free. */
  slots: z.record(z.string(), z.record(z.string(), z.int())),
  party_size: z.int(),
  /** The starts at which this party can be seated, on the restaurant's clock. */
  starts: z.array(z.string()),
  /** Where there are none: the nearest on other days. */
  alternatives: z.array(z.string()),
  reason: z.enum(['closed-day', 'past', 'too-far', 'full', 'party-too-large']).nullable(),
})
export type SeatingAvailability = z.infer<typeof SeatingAvailability>

/** `detail` of the one 409 that asks to acknowledge the loss of much food ordered ahead; v2's object. */
export const PremiumCancelDetail = z.object({
  code: z.literal('premium_cancel_requires_retention_step'),
  message: z.string(),
  food_total_cents: z.int(),
  premium_threshold_cents: z.int(),
})
export type PremiumCancelDetail = z.infer<typeof PremiumCancelDetail>

/** What a 409 of a full house names besides its title: `{ reason, alternatives }`, moments on the restaurant's clock. */
export const NotBookable = z.object({
  reason: z.enum([
    'full',
    'waitlist-full',
    'past',
    'too-soon',
    'too-far',
    'closed-day',
    'outside-hours',
    'party-too-large',
    'table-taken',
    'table-too-small',
    'not-changeable',
    'hold-expired',
  ]),
  alternatives: z.array(z.string()),
})
export type NotBookable = z.infer<typeof NotBookable>
