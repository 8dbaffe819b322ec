import type { GuestLocale } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'

/** What else a change sets off, recorded in the change's own transaction. */
export interface Outbox {
  /** Tables came free on these days, `2026-11-27`: the waitlist is looked through after the commit. */
  freed(tx: Database, days: readonly string[]): Promise<void>
}

/** Tells guests something when they are not on the line. */
export interface Notifier {
  /** Throws where trying again may help. */
  tell(notice: Notice, options: { signal: AbortSignal }): Promise<Told>
}

export interface Notice {
  purpose: 'reminder' | 'offer'
  by: 'call' | 'message'
  /** E.164. */
  to: string
  locale: GuestLocale
  /** Said or written as it is. */
  text: string
  reservationId: number
  confirmationCode: string
}

export type Told =
  | { kind: 'sent'; reference: string }
  /** No provider is set up. */
  | { kind: 'no-provider' }
  | { kind: 'bad-number' }
  | { kind: 'refused'; detail: string }
