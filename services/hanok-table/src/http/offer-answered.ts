import type { RestaurantRules } from '@convonet/contracts/reservations'
import { AppError } from '@convonet/kit/wire/app-error'
import type { Reservation } from '../schema.ts'
import type { OfferAnswered } from '../waitlist/answer-offer.ts'
import type { NoOffer } from '../waitlist/with-offer.ts'
import { notBookable } from './problems.ts'

/** The reservation after its guest's answer; throws where nothing is offered, or not any more. */
export function offerAnswered(answered: OfferAnswered, rules: RestaurantRules): Reservation {
  switch (answered.kind) {
    case 'accepted':
    case 'accepted-before':
    case 'declined':
      return answered.reservation
    default:
      return noOffer(answered, rules)
  }
}

export function noOffer(refused: NoOffer, rules: RestaurantRules): never {
  if (refused.kind === 'not-found') throw new AppError('not-found', 'The reservation is not there any more')
  const isOver = refused.kind === 'lapsed' || wasOffered(refused.reservation)
  throw notBookable(isOver ? 'hold-expired' : 'not-changeable', [], rules)
}

const wasOffered = ({ endedReason }: Reservation) =>
  endedReason === 'offer-lapsed' || endedReason === 'offer-declined'
