import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { Amended } from '../amend.ts'
import { restaurantIso } from '../restaurant-time.ts'
import type { Reservation } from '../schema.ts'
import type { Scene } from './scene.ts'
import { cardOf, itemOf, valuesOf } from './words.ts'

export function amendedOutcome(
  { before, reservation }: Extract<Amended, { kind: 'amended' }>,
  scene: Scene,
): CallToolResult {
  return outcome(
    {
      kind: kindOf(before, reservation),
      items: [itemOf(reservation, scene)],
      ...valuesOf(reservation, scene),
    },
    {
      'convonet/card': cardOf('Reservation changed', reservation, scene),
      'convonet/undo': { name: 'update_reservation_details', arguments: backTo(before, reservation, scene) },
    },
  )
}

function kindOf(before: Reservation, after: Reservation): string {
  const moved = before.startsAt.getTime() !== after.startsAt.getTime()
  const resized = before.partySize !== after.partySize
  const reordered = orderOf(before) !== orderOf(after)
  if (before.seatingStatus === 'waitlist' && after.seatingStatus === 'allocated') return 'seated-now'
  if (reordered && !moved && !resized) return (after.preorder ?? []).length > 0 ? 'ordered' : 'order-cleared'
  if (moved && !resized && !reordered) return 'moved'
  if (resized && !moved && !reordered) return 'resized'
  return 'updated'
}

function backTo(before: Reservation, after: Reservation, scene: Scene): Record<string, unknown> {
  return {
    reservation_id: String(before.id),
    ...(before.startsAt.getTime() !== after.startsAt.getTime() && {
      starts_at: restaurantIso(before.startsAt.getTime(), scene.timeZone),
      date: restaurantIso(before.startsAt.getTime(), scene.timeZone).slice(0, 10),
    }),
    ...(before.partySize !== after.partySize && { party_size: before.partySize }),
    ...(before.guestName !== after.guestName && { guest_name: before.guestName }),
    ...(before.guestPhone !== after.guestPhone && { guest_phone: before.guestPhone }),
    ...(before.specialRequests !== after.specialRequests && { special_requests: before.specialRequests }),
    ...(orderOf(before) !== orderOf(after) && { preorder_lines_json: orderOf(before) }),
  }
}

const orderOf = ({ preorder }: Reservation) =>
  JSON.stringify((preorder ?? []).map(({ menu_item_id, quantity }) => ({ menu_item_id, quantity })))
