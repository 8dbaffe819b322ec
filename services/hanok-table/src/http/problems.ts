import type { NotBookable } from '@convonet/contracts/reservation-answers'
import type { RestaurantRules } from '@convonet/contracts/reservations'
import { AppError } from '@convonet/kit/wire/app-error'
import { restaurantIso } from '../restaurant-time.ts'

/** A 409 that says why, and when else; moments are unix milliseconds. */
export function notBookable(
  reason: NotBookable['reason'],
  alternatives: readonly number[],
  { timeZone }: RestaurantRules,
): AppError {
  const facts = { reason, alternatives: alternatives.map((moment) => restaurantIso(moment, timeZone)) }
  return new AppError('conflict', TITLES[reason], { facts })
}

const TITLES: Record<NotBookable['reason'], string> = {
  full: 'There is no table for this party at this time',
  'waitlist-full': 'There is no table at this time, and the waitlist for it is full',
  past: 'This time is over',
  'too-soon': 'This is too soon to be booked',
  'too-far': 'This is further ahead than can be booked',
  'closed-day': 'The restaurant is closed on this day',
  'outside-hours': 'The restaurant seats nobody at this time',
  'party-too-large': 'The restaurant cannot seat so large a party',
  'table-taken': 'Somebody else has this table at this time',
  'table-too-small': 'The party does not fit at these tables',
  'not-changeable': 'This reservation is over, or cancelled, and cannot be changed',
  'hold-expired': 'The tables are not kept any longer',
}

/** A 422 that names the field and what is wrong with it. */
export const wrongField = (path: string, message: string, facts: Record<string, unknown> = {}): AppError =>
  new AppError('invalid', message, { facts: { issues: [{ path: `/${path}`, message }], ...facts } })
