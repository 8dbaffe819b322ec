import type { Database } from '@convonet/kit/store/sql'
import { eq } from 'drizzle-orm'
import type { Writing } from './deciding.ts'
import { recordChange } from './record-change.ts'
import { freedBy } from './save-change.ts'
import { reservations } from './schema.ts'
import { daysOf, stayOfReservation } from './stay.ts'
import { withReservation } from './with-reservation.ts'

/** Deletes a reservation with all that is known of it. False where there is none. */
export const deleteReservation = (tx: Database, id: number, writing: Writing): Promise<boolean> =>
  withReservation(tx, id, writing, async (before) => {
    if (!before) return false
    // Its tables go with it.
    await tx.delete(reservations).where(eq(reservations.id, id))
    const { now, rules, byWhom } = writing
    const days = daysOf(stayOfReservation(before), rules)
    await recordChange(tx, { reservationId: null, byWhom, what: 'deleted', days, now })
    await freedBy(tx, before, writing)
    return true
  })
