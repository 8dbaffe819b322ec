import type { GuestLocale } from '@convonet/contracts/reservations'
import type { House } from '@convonet/contracts/restaurant-book'
import { type Food, orderLines } from './food-totals.ts'
import type { Wish } from './wish.ts'

/** What a guest has written so far. */
export interface Draft {
  name: string
  phone: string
  wishes: string
  food: Food
  /** To wait where there is no table. */
  consent: boolean
}

export const EMPTY_DRAFT: Draft = { name: '', phone: '', wishes: '', food: {}, consent: false }

export type DraftProblem = 'nameMissing' | 'phoneMissing' | 'consentMissing'

const FEWEST_DIGITS = 7

/** What is missing, in the order of the form. */
export function problemsOf({ name, phone, consent }: Draft, { start }: Wish): DraftProblem[] {
  const digits = phone.normalize('NFKC').replace(/\D/g, '')
  const problems: (DraftProblem | false)[] = [
    name.trim() === '' && 'nameMissing',
    digits.length < FEWEST_DIGITS && 'phoneMissing',
    start?.isFull === true && !consent && 'consentMissing',
  ]
  return problems.filter((problem) => problem !== false)
}

export interface BookingBody {
  guest_name: string
  guest_phone: string
  party_size: number
  starts_at: string
  special_requests: string | null
  preorder: { menu_item_id: string; quantity: number }[]
  preferred_locale: GuestLocale
  source_channel: 'online'
  waitlist_if_full: boolean
  hold_token?: string
}

/** The request for a table; only a guest who chose a full time is put on the waitlist. */
export function bookingOf(
  draft: Draft,
  { partySize, start }: Wish & { start: NonNullable<Wish['start']> },
  { language, holdToken }: { language: string; holdToken: string | null },
): BookingBody {
  return {
    guest_name: draft.name.trim(),
    guest_phone: draft.phone.normalize('NFKC').trim(),
    party_size: partySize,
    starts_at: start.at,
    special_requests: draft.wishes.trim() || null,
    preorder: orderLines(draft.food),
    preferred_locale: language === 'ko' ? 'ko' : 'en',
    source_channel: 'online',
    waitlist_if_full: start.isFull,
    ...(holdToken && { hold_token: holdToken }),
  }
}

/** A country whose numbers need no code, in a language. */
export const regionName = ({ phoneRegion }: House, language: string): string =>
  new Intl.DisplayNames(language, { type: 'region' }).of(phoneRegion) ?? phoneRegion
