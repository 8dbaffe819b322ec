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
  /** The guest's telephone rings; what becomes of it is told by the provider's events. */
  | { kind: 'ringing'; reference: string }
  /** No provider is set up. */
  | { kind: 'no-provider' }
  | { kind: 'bad-number' }
  | { kind: 'refused'; detail: string }

/** Speaks in a call that the Notifier began, once its guest is on the line. A step of a call is taken once, however often it is asked for. */
export interface CallControl {
  speak(step: CallStep, speech: Speech, options: { signal: AbortSignal }): Promise<'spoken' | 'ended'>
  /** Does nothing where the call is over. */
  hangUp(step: CallStep, options: { signal: AbortSignal }): Promise<void>
}

export interface CallStep {
  /** The provider's name of the call. */
  callId: string
  name: string
}

export interface Speech {
  text: string
  locale: GuestLocale
  /** Waits for the guest to press 1 or 2. */
  asks: boolean
  /** Comes back with what happens in the call from now on. */
  carries: string
}
