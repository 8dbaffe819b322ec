import { PreorderLine } from '@convonet/contracts/menu'
import type { Reservation } from '../schema.ts'
import { type OfCaller, type Variables, yesNo } from './of-caller.ts'

/** What is ordered ahead for the next visit, and how much the line has ordered at most. */
export function foodVariables({ bookings, premiumCents }: OfCaller): Variables {
  const [next, ...others] = bookings.active
  const lines = next ? linesOf(next) : []
  const total = next?.foodTotalCents ?? 0
  const most = Math.max(0, ...bookings.active.map(({ foodTotalCents }) => foodTotalCents ?? 0))
  return {
    reservation_preorder_summary: lines.length > 0 ? summaryOf(lines) : 'none',
    reservation_food_subtotal_cents: next?.foodSubtotalCents ?? 0,
    reservation_preorder_discount_cents: next?.preorderDiscountCents ?? 0,
    reservation_food_total_cents: total,
    reservation_food_total_display: display(total),
    reservation_has_preorder: lines.length > 0,
    reservation_source_channel: next?.sourceChannel ?? 'none',
    ...premiumVariables(premiumCents > 0 && most >= premiumCents),
    ...(next && others.length > 0 && { caller_line_other_active_bookings_preorder_hint: othersHint(others) }),
  }
}

const premiumVariables = (isPremium: boolean): Variables => ({
  guest_is_high_value_preorder: yesNo(isPremium),
  guest_preorder_value_tier: isPremium ? 'premium_preorder' : 'standard',
  guest_preorder_total_crossed_premium_threshold: yesNo(isPremium),
  concierge_service_hint: isPremium
    ? 'The guest has ordered much food ahead. Thank them for it, and help first with any change of time or party.'
    : 'Help with changes and questions as with every guest.',
  cancel_retention_offer: isPremium
    ? 'Before cancelling, say once what food would be given up and offer another day or time. Cancel when the guest still wants to.'
    : 'Nothing is offered against a cancellation; cancel when the guest asks to.',
})

const summaryOf = (lines: readonly PreorderLine[]) =>
  lines.map(({ quantity, name_en }) => `${quantity}x ${name_en}`).join(', ')

const othersHint = (others: readonly Reservation[]) =>
  others
    .map((other) => `${other.confirmationCode}: ${summaryOf(linesOf(other)) || 'no food ordered ahead'}`)
    .join('; ')

const linesOf = ({ preorder }: Reservation): PreorderLine[] =>
  (preorder ?? []).flatMap((line) => PreorderLine.safeParse(line).data ?? [])

const display = (cents: number) => `$${(cents / 100).toFixed(2)}`
