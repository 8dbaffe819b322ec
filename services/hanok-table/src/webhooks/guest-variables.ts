import { guestName } from '../notify/guest-name.ts'
import { localeOf } from '../notify/notices.ts'
import { restaurantIso } from '../restaurant-time.ts'
import type { OfCaller, Variables } from './of-caller.ts'

/** Who calls, and what they have booked next. */
export function guestVariables(of: OfCaller): Variables {
  const { reservation, bookings, rules } = of
  const [next] = bookings.active
  const locale = reservation ? localeOf(reservation) : 'en'
  return {
    guest_display_name: guestName(reservation?.guestName ?? '') || 'Guest',
    vip_tier: tierOf(of),
    preferred_venue_slug: 'hanok-table',
    default_party_size: reservation?.partySize ?? 2,
    preferred_locale: locale,
    locale_hint: locale === 'ko' ? 'ko-KR' : 'en-US',
    has_upcoming_reservation: next !== undefined,
    next_reservation_code: next?.confirmationCode ?? '',
    next_reservation_at: next ? restaurantIso(next.startsAt.getTime(), rules.timeZone) : '',
  }
}

/** v2's tiers. */
function tierOf({ bookings, reservation }: OfCaller): string {
  if (reservation?.guestPriority === 'vip') return 'gold'
  if (bookings.active.some(({ status }) => status !== 'pending')) return 'confirmed_guest'
  return bookings.visits > 0 ? 'returning' : 'standard'
}
