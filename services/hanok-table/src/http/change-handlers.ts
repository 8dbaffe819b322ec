import type { reservationRoutes } from '@convonet/contracts/reservation-routes'
import type { ReservationRead } from '@convonet/contracts/reservations'
import type { Handlers, RequestContext } from '@convonet/kit/http/mount'
import { answerOffer } from '../waitlist/answer-offer.ts'
import { type Asker, phoneIn } from './asker.ts'
import { changeReservation } from './change-reservation.ts'
import { asObject } from './create-booking.ts'
import type { Desk } from './desk.ts'
import { findNamed, type NamingQuery } from './find-named.ts'
import { filled } from './look-up-handlers.ts'
import { readChanges } from './loose/read-changes.ts'
import { unwrap } from './loose/unwrap.ts'
import { offerAnswered } from './offer-answered.ts'
import { readReservation } from './read-reservations.ts'

type Names =
  | 'amendByCode'
  | 'statusByCode'
  | 'answerOffer'
  | 'amendAny'
  | 'amendRow'
  | 'amendById'
  | 'statusById'
  | 'patchById'

/** Changes of a reservation, under all of v2's addresses. */
export function changeHandlers(desk: Desk): Pick<Handlers<typeof reservationRoutes>, Names> {
  const byId =
    (anyWord: boolean) =>
    (
      { params, query, body }: { params: { id: string }; query: NamingQuery; body: unknown },
      context: RequestContext,
    ) =>
      change(desk, context, { body, query, named: { id: params.id }, anyWord })
  const byCode =
    (anyWord: boolean) =>
    (
      { params, query, body }: { params: { code: string }; query: NamingQuery; body: unknown },
      context: RequestContext,
    ) =>
      change(desk, context, { body, query, named: { code: filled('code', params.code) }, anyWord })
  return {
    amendByCode: byCode(false),
    statusByCode: byCode(true),
    amendRow: byId(false),
    amendById: byId(false),
    statusById: byId(true),
    patchById: byId(false),
    amendAny: ({ query, body }, context) => change(desk, context, { body, query, named: {}, anyWord: false }),

    answerOffer: ({ params, query, body }, context) =>
      desk.write(context, async (asker, once) => {
        const writing = await desk.writing(asker)
        const phone = phoneIn(context.request, query)
        const { id } = await desk.guestProof.prove(asker, { code: filled('code', params.code), phone })
        return await once(async (tx) => {
          const answered = await answerOffer(tx, { id, answer: body.answer }, writing)
          const reservation = offerAnswered(answered, writing.rules)
          return { body: await readReservation(tx, reservation, writing) }
        })
      }),
  }
}

interface AskedChange {
  body: unknown
  query: NamingQuery
  /** By the address. */
  named: { id?: string; code?: string }
  anyWord: boolean
}

function change(
  desk: Desk,
  context: RequestContext,
  { body, query, named, anyWord }: AskedChange,
): Promise<ReservationRead> {
  return desk.write(context, async (asker: Asker, once) => {
    const writing = await desk.writing(asker)
    const fields = unwrap(asObject(body))
    const phone = phoneIn(context.request, query)
    const { id } = await findNamed(desk, asker, { fields, query, named, phone })
    const asked = readChanges(fields, query, { rules: writing.rules, anyWord })
    const { premiumCents } = desk.face
    return await once(async (tx) => {
      const done = await changeReservation(tx, { id, asked }, { asker, writing, premiumCents })
      return {
        body: await readReservation(tx, done.reservation, writing),
        headers: { 'x-hanok-reservation-changed': done.changed ? '1' : '0' },
      }
    })
  })
}
