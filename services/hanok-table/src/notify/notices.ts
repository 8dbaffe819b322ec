import type { GuestLocale, RestaurantRules } from '@convonet/contracts/reservations'
import { readPhoneNumber } from '../phone-number.ts'
import type { Notice } from '../ports.ts'
import type { Reservation } from '../schema.ts'
import { englishWords } from './english-words.ts'
import { calledName } from './guest-name.ts'
import { koreanWords } from './korean-words.ts'
import type { NoticeWords, Occasion } from './notice-words.ts'

export interface Telling {
  by: Notice['by']
  rules: Pick<RestaurantRules, 'timeZone' | 'phoneRegion'>
  /** Unix milliseconds. */
  now: number
  /** Under which guests reach the house's pages, `https://hanok.example`; null where it has no public address. */
  publicUrl: string | null
}

/** A visit is near. */
export function reminderNotice(reservation: Reservation, telling: Telling): Notice {
  const occasion = occasionOf(reservation, telling)
  const { reminderCall, reminderMessage } = wordsIn(localeOf(reservation))
  const text = telling.by === 'call' ? reminderCall(occasion) : reminderMessage(occasion)
  return { purpose: 'reminder', text, ...addressOf(reservation, telling) }
}

/** A table has come free for a party that waits; it is kept until `keptUntil`, unix milliseconds. */
export function offerNotice(reservation: Reservation, telling: Telling & { keptUntil: number }): Notice {
  const offered = { ...occasionOf(reservation, telling), keptUntil: telling.keptUntil }
  const { offerCall, offerMessage } = wordsIn(localeOf(reservation))
  const text = telling.by === 'call' ? offerCall(offered) : offerMessage(offered)
  return { purpose: 'offer', text, ...addressOf(reservation, telling) }
}

export const wordsIn = (locale: GuestLocale): NoticeWords => (locale === 'ko' ? koreanWords : englishWords)

export const localeOf = ({ preferredLocale }: Pick<Reservation, 'preferredLocale'>): GuestLocale =>
  preferredLocale?.toLowerCase().startsWith('ko') ? 'ko' : 'en'

function occasionOf(reservation: Reservation, { rules, now, publicUrl }: Telling): Occasion {
  const { guestName, partySize, startsAt, confirmationCode } = reservation
  const page = publicUrl && `${publicUrl.replace(/\/+$/, '')}/reservation/status?code=${confirmationCode}`
  return {
    name: calledName(guestName),
    partySize,
    startsAt: startsAt.getTime(),
    confirmationCode,
    pageUrl: page,
    here: { now, timeZone: rules.timeZone },
  }
}

function addressOf(reservation: Reservation, { by, rules }: Telling): Omit<Notice, 'purpose' | 'text'> {
  const { id: reservationId, confirmationCode, guestPhone } = reservation
  const to = readPhoneNumber(guestPhone, rules.phoneRegion) ?? guestPhone
  return { by, to, locale: localeOf(reservation), reservationId, confirmationCode }
}
