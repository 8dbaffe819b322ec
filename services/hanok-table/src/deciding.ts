import type { RestaurantRules } from '@convonet/contracts/reservations'
import type { Outbox } from './ports.ts'

/** What decides about a booking besides the booking. */
export interface Deciding {
  rules: RestaurantRules
  /** Unix milliseconds. */
  now: number
}

/** What every change of the book needs. */
export interface Writing extends Deciding {
  /** As `hanok_changes.by_whom` has it. */
  byWhom: string
  outbox: Outbox
  /** Food ordered ahead for this much makes a VIP; 0 for never. */
  vipCents: number
}
