import type { Clock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import type { Sql } from '@convonet/kit/store/sql'
import type { CallControl } from '../ports.ts'

/** What a call with a guest needs. */
export interface Telephone {
  sql: Sql
  clock: Clock
  log: Log
  /** Null where no telephone provider is set up. */
  callControl: CallControl | null
  /** The answer that a guest gave on the phone. */
  answerOffer: AnswerOffer
  /** The guest has heard of the offer on the phone: the time to think begins. */
  offerHeard: (reservationId: number) => Promise<void>
}

export type AnswerOffer = (
  reservationId: number,
  answer: 'accept' | 'decline',
) => Promise<'accepted' | 'declined' | 'gone'>
