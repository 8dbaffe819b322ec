import type { Clock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import type { Sql } from '@convonet/kit/store/sql'
import type { CallControl, Notifier } from '../ports.ts'

/** What a call with a guest needs. */
export interface Telephone {
  sql: Sql
  clock: Clock
  log: Log
  /** Null where no telephone provider is set up. */
  callControl: CallControl | null
  /** Writes to guests who did not take a call. */
  notifier: Notifier
  /** Under which guests reach the house's pages; null where it has no public address. */
  publicUrl: string | null
  /** The answer that a guest gave on the phone. */
  answerOffer: AnswerOffer
  /** The guest has heard of the offer on the phone: the time to think begins. */
  offerHeard: (reservationId: number) => Promise<void>
}

export type AnswerOffer = (
  reservationId: number,
  answer: 'accept' | 'decline',
) => Promise<'accepted' | 'declined' | 'gone'>
