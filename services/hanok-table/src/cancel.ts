import type { Database } from '@convonet/kit/store/sql'
import { eq } from 'drizzle-orm'
import { lockReservation } from './amend.ts'
import { type Reservation, reservations } from './schema.ts'
import { releaseTables } from './tables.ts'

export type Cancelled =
  | { kind: 'cancelled'; reservation: Reservation }
  | { kind: 'already-cancelled'; reservation: Reservation }
  /** The party is there, or has been. */
  | { kind: 'not-changeable'; reservation: Reservation }
  /** So much food is ordered that the guest has to be asked once more, with an offer. */
  | { kind: 'premium-cancel'; reservation: Reservation }
  | { kind: 'not-found' }

export interface Cancelling {
  now: number
  /** From how much food ordered ahead a cancellation asks twice; 0 for never. */
  premiumCents: number
  /** The guest has heard the offer and wants to cancel all the same. */
  acknowledged: boolean
}

/** Cancels a reservation and frees its tables. */
export async function cancel(
  tx: Database,
  id: number,
  { now, premiumCents, acknowledged }: Cancelling,
): Promise<Cancelled> {
  const before = await lockReservation(tx, id)
  if (!before) return { kind: 'not-found' }
  if (before.status === 'cancelled') return { kind: 'already-cancelled', reservation: before }
  if (before.status === 'completed' || before.status === 'seated')
    return { kind: 'not-changeable', reservation: before }
  const isPremium = premiumCents > 0 && (before.foodTotalCents ?? 0) >= premiumCents
  if (isPremium && !acknowledged) return { kind: 'premium-cancel', reservation: before }
  await releaseTables(tx, { reservationId: id })
  const [reservation] = await tx
    .update(reservations)
    .set({
      status: 'cancelled',
      seatingStatus: 'not_applicable',
      tablesAllocated: null,
      updatedAt: new Date(now),
    })
    .where(eq(reservations.id, id))
    .returning()
  return { kind: 'cancelled', reservation: reservation ?? before }
}
