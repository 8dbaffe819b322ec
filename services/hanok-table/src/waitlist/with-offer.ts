import type { Database } from '@convonet/kit/store/sql'
import type { Writing } from '../deciding.ts'
import { endWithoutVisit } from '../end-without-visit.ts'
import type { Reservation } from '../schema.ts'
import { withReservation } from '../with-reservation.ts'

export type NoOffer =
  /** `lapsed`: its time was over, and it has ended just now. */
  { kind: 'not-offered' | 'lapsed'; reservation: Reservation } | { kind: 'not-found' }

/** Works on an offer that stands. One whose time is over ends here, so that nothing depends on who looks first. */
export const withOffer = <T>(
  tx: Database,
  id: number,
  writing: Writing,
  work: (offered: Reservation) => Promise<T>,
): Promise<T | NoOffer> =>
  withReservation(tx, id, writing, async (reservation): Promise<T | NoOffer> => {
    if (!reservation) return { kind: 'not-found' }
    if (reservation.status !== 'pending' || reservation.seatingStatus !== 'offered')
      return { kind: 'not-offered', reservation }
    if ((reservation.offerExpiresAt?.getTime() ?? 0) > writing.now) return await work(reservation)
    const lapsed = await endWithoutVisit(tx, reservation, { reason: 'offer-lapsed', writing })
    return { kind: 'lapsed', reservation: lapsed }
  })
