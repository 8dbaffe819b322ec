import type { Database } from '@convonet/kit/store/sql'
import type { Writing } from '../deciding.ts'
import { endWithoutVisit } from '../end-without-visit.ts'
import { saveChange } from '../save-change.ts'
import type { Reservation } from '../schema.ts'
import { type NoOffer, withOffer } from './with-offer.ts'

export type OfferAnswered =
  | { kind: 'accepted' | 'accepted-before' | 'declined'; reservation: Reservation }
  | NoOffer

/** The guest takes the tables, or leaves them to the next. */
export async function answerOffer(
  tx: Database,
  { id, answer }: { id: number; answer: 'accept' | 'decline' },
  writing: Writing,
): Promise<OfferAnswered> {
  const work = answer === 'accept' ? accept : decline
  const answered = await withOffer(tx, id, writing, (offered) => work(tx, offered, writing))
  return answer === 'accept' && answered.kind === 'not-offered' && hasAccepted(answered.reservation)
    ? { kind: 'accepted-before', reservation: answered.reservation }
    : answered
}

async function accept(tx: Database, offered: Reservation, writing: Writing): Promise<OfferAnswered> {
  const values = {
    status: 'confirmed',
    seatingStatus: 'allocated',
    waitingSince: null,
    offerExpiresAt: null,
    offerToldAt: offered.offerToldAt ?? new Date(writing.now),
  } as const
  const reservation = await saveChange(tx, offered, { what: 'offer-accepted', values, writing })
  return { kind: 'accepted', reservation }
}

async function decline(tx: Database, offered: Reservation, writing: Writing): Promise<OfferAnswered> {
  return {
    kind: 'declined',
    reservation: await endWithoutVisit(tx, offered, { reason: 'offer-declined', writing }),
  }
}

const hasAccepted = ({ status, seatingStatus, offerToldAt }: Reservation) =>
  status === 'confirmed' && seatingStatus === 'allocated' && offerToldAt !== null
