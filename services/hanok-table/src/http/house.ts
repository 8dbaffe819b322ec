import type { RestaurantRules } from '@convonet/contracts/reservations'
import type { House } from '@convonet/contracts/restaurant-book'
import { MENU } from '../menu.ts'
import { dayOf } from '../opening-hours.ts'

/** What guests know of the restaurant. */
export function houseOf(
  rules: RestaurantRules,
  { now, phone }: { now: number; phone: string | null },
): House {
  const { timeZone, hours, closedDays, leadMinutes, horizonDays, largestParty, phoneRegion } = rules
  return {
    name: 'Hanok Table',
    ...{ timeZone, hours, closedDays, leadMinutes, horizonDays, largestParty, phoneRegion },
    preorderDiscountPercent: 7,
    today: dayOf(now, rules).toString(),
    phone,
    menu: [...MENU],
  }
}
