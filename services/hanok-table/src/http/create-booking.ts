import type { reservationRoutes } from '@convonet/contracts/reservation-routes'
import type { Handlers } from '@convonet/kit/http/mount'
import type { Database } from '@convonet/kit/store/sql'
import type { Writing } from '../deciding.ts'
import { type Reserved, reserve } from '../reserve.ts'
import type { Reservation } from '../schema.ts'
import { daysOf, stayOf } from '../stay.ts'
import type { Desk } from './desk.ts'
import { countGuestWrite } from './guest-writes.ts'
import { readToken } from './hold-handlers.ts'
import { readBooking } from './loose/read-booking.ts'
import { notBookable } from './problems.ts'
import { readBooked, readReservation } from './read-reservations.ts'

/** Books tables, or a place on the waitlist. Answers 200, as v2 did. */
export function createBooking(desk: Desk): Handlers<typeof reservationRoutes>['create'] {
  const { face } = desk
  return ({ body }, context) =>
    desk.write(context, async (asker, once) => {
      const writing = await desk.writing(asker)
      const { booking, holdToken } = readBooking(asObject(body), writing.rules)
      await countGuestWrite(asker, face)
      const userId = asker.kind === 'person' ? asker.userId : null
      const reserving = {
        ...writing,
        dedupSeconds: face.dedupSeconds,
        ...(holdToken && { callId: readToken(holdToken) }),
      }
      const stay = stayOf(booking.partySize, booking.startsAt, writing.rules)
      const days = daysOf(stay, writing.rules)
      const work = async (tx: Database) => {
        const reserved = await reserve(tx, { ...booking, userId }, reserving)
        if (reserved.kind === 'reserved')
          return { body: readBooked(reserved.reservation, reserved.tables, writing) }
        const reservation = bookedOrThrow(reserved, writing)
        return {
          body: await readReservation(tx, reservation, writing),
          ...(reserved.kind === 'duplicate' && { headers: { 'x-hanok-deduplicated': '1' } }),
        }
      }
      return await once(work, { days })
    })
}

/** Of what `acceptLooseBodies` reads, or of nothing. */
export const asObject = (body: unknown): Record<string, unknown> =>
  typeof body === 'object' && body !== null ? { ...body } : {}

function bookedOrThrow(reserved: Reserved, { rules }: Writing): Reservation {
  if ('reservation' in reserved) return reserved.reservation
  throw notBookable(reserved.kind, 'alternatives' in reserved ? reserved.alternatives : [], rules)
}
