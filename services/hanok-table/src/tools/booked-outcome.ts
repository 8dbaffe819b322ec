import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { Reserved } from '../reserve.ts'
import type { Reservation } from '../schema.ts'
import type { Scene } from './scene.ts'
import { cardOf, itemOf, valuesOf } from './words.ts'

export function bookedOutcome(
  reserved: Extract<Reserved, { kind: 'reserved' | 'waitlisted' }>,
  scene: Scene,
): CallToolResult {
  const { kind, reservation } = reserved
  const areas = kind === 'reserved' ? [...new Set(reserved.tables.map(({ area }) => area))] : []
  const title = kind === 'reserved' ? 'Table booked' : 'On the waitlist'
  return outcome(
    { kind, items: [itemOf(reservation, scene)], ...valuesOf(reservation, scene), areas },
    {
      'convonet/card': cardOf(title, reservation, scene),
      'convonet/undo': { name: 'cancel_reservation', arguments: { reservation_id: String(reservation.id) } },
    },
  )
}

export function alreadyBooked(reservation: Reservation, scene: Scene): CallToolResult {
  const waits = reservation.seatingStatus === 'waitlist' || reservation.seatingStatus === 'offered'
  const kind = waits ? 'already-waiting' : 'already-reserved'
  return outcome({ kind, items: [itemOf(reservation, scene)], ...valuesOf(reservation, scene) })
}
