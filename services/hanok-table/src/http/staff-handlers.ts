import type { StaffReservation } from '@convonet/contracts/restaurant-book'
import type { restaurantRoutes } from '@convonet/contracts/restaurant-routes'
import type { Handlers, RequestContext } from '@convonet/kit/http/mount'
import type { Database } from '@convonet/kit/store/sql'
import { AppError } from '@convonet/kit/wire/app-error'
import { readPhoneNumber } from '../phone-number.ts'
import { place } from '../place.ts'
import { grantPriority } from '../priority.ts'
import type { Reservation } from '../schema.ts'
import { seatWalkIn } from '../seat-walk-in.ts'
import { answerOffer } from '../waitlist/answer-offer.ts'
import { offer } from '../waitlist/offer.ts'
import type { Offering } from '../waitlist/offer-tables.ts'
import { type OfferTold, tellOffer } from '../waitlist/tell-offer.ts'
import { changeReservation } from './change-reservation.ts'
import type { Desk } from './desk.ts'
import { readStartTime } from './loose/read-start.ts'
import { noOffer, offerAnswered } from './offer-answered.ts'
import { wrongField } from './problems.ts'
import { readForStaff } from './read-for-staff.ts'
import { doneOrThrow } from './staff-outcomes.ts'

type Names = 'place' | 'setStatus' | 'setPriority' | 'offer' | 'told' | 'answerOffer' | 'walkIn'

/** What the staff does with reservations. */
export function staffHandlers(desk: Desk): Pick<Handlers<typeof restaurantRoutes>, Names> {
  return {
    place: ({ params, body }, context) =>
      work(desk, context, async (tx, writing) => {
        const { starts_at } = body
        const startsAt = starts_at === undefined ? undefined : startOf(starts_at, writing)
        const wished = {
          ...params,
          tableIds: body.table_ids,
          startsAt,
          durationMinutes: body.duration_minutes,
        }
        return doneOrThrow(await place(tx, wished, writing), writing.rules)
      }),

    setStatus: ({ params, body }, context) =>
      work(desk, context, async (tx, _, changing) => {
        const asked = { changes: {}, status: body.status, acknowledged: body.acknowledged ?? false }
        return (await changeReservation(tx, { id: params.id, asked }, changing)).reservation
      }),

    setPriority: ({ params, body }, context) =>
      work(desk, context, async (tx, writing) =>
        doneOrThrow(await grantPriority(tx, { ...params, ...body }, writing), writing.rules),
      ),

    offer: ({ params }, context) =>
      work(desk, context, async (tx, writing) =>
        doneOrThrow(await offer(tx, params.id, writing), writing.rules),
      ),

    told: ({ params }, context) =>
      work(desk, context, async (tx, writing) => {
        return toldOrThrow(await tellOffer(tx, params.id, writing), writing)
      }),

    answerOffer: ({ params, body }, context) =>
      work(desk, context, async (tx, writing) =>
        offerAnswered(await answerOffer(tx, { ...params, ...body }, writing), writing.rules),
      ),

    walkIn: ({ body }, context) =>
      work(desk, context, async (tx, writing) => {
        const { party_size, guest_name, guest_phone, table_ids } = body
        const walkIn = {
          partySize: party_size,
          guestName: guest_name || 'Walk-in',
          guestPhone: guest_phone ? phoneOf(guest_phone, writing) : '',
          tableIds: table_ids,
        }
        return doneOrThrow(await seatWalkIn(tx, walkIn, writing), writing.rules)
      }),
  }
}

function work(
  desk: Desk,
  context: RequestContext,
  change: (
    tx: Database,
    writing: Offering,
    changing: Parameters<typeof changeReservation>[2],
  ) => Promise<Reservation>,
): Promise<StaffReservation> {
  return desk.write(context, async (asker, once) => {
    const writing = await desk.writing(asker)
    const { premiumCents } = desk.face
    return await once(async (tx) => {
      const reservation = await change(tx, writing, { asker, writing, premiumCents })
      const [body] = await readForStaff(tx, [reservation], writing)
      if (!body) throw new AppError('not-found', 'The reservation is not there any more')
      return { body }
    })
  })
}

function toldOrThrow(told: OfferTold, { rules }: Offering): Reservation {
  switch (told.kind) {
    case 'told':
    case 'told-before':
      return told.reservation
    default:
      return noOffer(told, rules)
  }
}

function startOf(said: string, { rules }: Offering): number {
  const startsAt = readStartTime(said, rules.timeZone)
  if (startsAt === null) throw wrongField('starts_at', 'is not a time such as 2026-11-27T19:00')
  return startsAt
}

function phoneOf(said: string, { rules }: Offering): string {
  const phone = readPhoneNumber(said, rules.phoneRegion)
  if (!phone) throw wrongField('guest_phone', 'is not a phone number')
  return phone
}
