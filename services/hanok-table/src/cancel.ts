import type { EndedReason } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import type { Writing } from './deciding.ts'
import { endWithoutVisit } from './end-without-visit.ts'
import { mayBecome } from './may-become.ts'
import type { Reservation } from './schema.ts'
import { withReservation } from './with-reservation.ts'

export type Cancelled =
  | { kind: 'cancelled'; reservation: Reservation }
  | { kind: 'already-cancelled'; reservation: Reservation }
  /** The party is there, or has been, or never came. */
  | { kind: 'not-changeable'; reservation: Reservation }
  /** So much food is ordered that the guest has to be asked once more, with an offer. */
  | { kind: 'premium-cancel'; reservation: Reservation }
  | { kind: 'not-found' }

export interface Cancelling extends Writing {
  /** From how much food ordered ahead a cancellation asks twice; 0 for never. */
  premiumCents: number
  /** The guest has heard the offer and wants to cancel all the same. */
  acknowledged: boolean
  reason: EndedReason
}

/** Cancels a reservation and frees its tables. */
export function cancel(tx: Database, id: number, cancelling: Cancelling): Promise<Cancelled> {
  const { premiumCents, acknowledged, reason, ...writing } = cancelling
  return withReservation(tx, id, writing, async (before): Promise<Cancelled> => {
    if (!before) return { kind: 'not-found' }
    if (before.status === 'cancelled') return { kind: 'already-cancelled', reservation: before }
    if (!mayBecome(before, 'cancelled', writing.now)) return { kind: 'not-changeable', reservation: before }
    const isPremium = premiumCents > 0 && (before.foodTotalCents ?? 0) >= premiumCents
    if (isPremium && !acknowledged) return { kind: 'premium-cancel', reservation: before }
    return { kind: 'cancelled', reservation: await endWithoutVisit(tx, before, { reason, writing }) }
  })
}
