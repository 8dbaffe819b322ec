import type { RestaurantRules, Table } from '@convonet/contracts/reservations'
import type { Reservation } from '../schema.ts'
import type { Standing } from '../waitlist/standing.ts'
import type { CallersBookings } from './callers-bookings.ts'

export type Variables = Record<string, string | number | boolean>

/** What is known of whoever calls. */
export interface OfCaller {
  /** As the provider named it; null where it did not. */
  caller: string | null
  bookings: CallersBookings
  /** The next booking, or the latest that is over. */
  reservation: Reservation | null
  standing: Standing | null
  rules: RestaurantRules
  tables: readonly Table[]
  premiumCents: number
  now: number
}

export const yesNo = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no')
