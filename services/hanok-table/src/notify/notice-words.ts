import type { Here } from '../spoken.ts'

/** What a notice is about. */
export interface Occasion {
  /** As the guest is called; empty where that is not known. */
  name: string
  partySize: number
  /** Unix milliseconds. */
  startsAt: number
  confirmationCode: string
  /** Where the guest sees and changes the reservation; null where the house has no public address. */
  pageUrl: string | null
  /** When and where it is said. */
  here: Here
}

export interface Offered extends Occasion {
  /** Until when the table is kept; unix milliseconds. */
  keptUntil: number
}

/** How the house speaks to its guests in one language; `Call` is for the ear, `Message` for the eye. */
export interface NoticeWords {
  reminderCall(occasion: Occasion): string
  reminderMessage(occasion: Occasion): string
  offerCall(offered: Offered): string
  offerMessage(offered: Offered): string
  /** The last words of a call, after the guest's answer. */
  accepted(occasion: Pick<Occasion, 'startsAt' | 'here'>): string
  declined: string
  /** The table is not to be had any more. */
  gone: string
  unanswered: string
}
