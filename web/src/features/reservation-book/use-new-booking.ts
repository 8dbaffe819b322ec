import type { ReservationRead } from '@convonet/contracts/reservations'
import { AppError } from '@convonet/kit/wire/app-error'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reservationsClient } from './book-queries.ts'
import { refusalOf } from './refusal.ts'
import { useBookWrite } from './use-book-write.ts'
import { useRefusalWords } from './use-refusal-words.ts'

/** A booking as far as it is filled in. */
export interface NewParty {
  name: string
  phone: string
  partySize: number
  day: string
  /** On the restaurant's clock, with its offset. */
  start: string | null
  /** The start is one at which the party has to wait. */
  isFull: boolean
  wishes: string
  locale: 'en' | 'ko'
  /** Quantities by dish. */
  food: Record<string, number>
}

/** Books the party, or says what is missing and why not. */
export function useNewBooking(party: NewParty) {
  const { t } = useTranslation()
  const { write, isBusy } = useBookWrite()
  const whyNot = useRefusalWords()
  const [wasTried, setTried] = useState(false)
  const [refusal, setRefusal] = useState<{ of: NewParty; words: string; isPhone: boolean } | null>(null)
  const isMissing = {
    name: party.name.trim() === '',
    phone: party.phone.trim() === '',
    start: party.start === null,
  }
  const refused = refusal?.of === party ? refusal : null

  async function book(): Promise<boolean> {
    setTried(true)
    if (isMissing.name || isMissing.phone || isMissing.start) return false
    const booked = await write<ReservationRead>({
      what: t('reservationBook.did.book'),
      send: (options) => reservationsClient().create({ body: bodyOf(party) }, options),
      done: ({ status, guest_name: name, confirmation_code: code }) => ({
        text: t(`reservationBook.done.${status === 'pending' ? 'waitlisted' : 'booked'}`, { name, code }),
      }),
      onRefusal(error) {
        const why = whyNot(refusalOf(error))
        const isPhone = issuePaths(error).some((path) => path.includes('phone'))
        setRefusal({
          of: party,
          words: t('reservationBook.refused', { what: t('reservationBook.did.book'), why }),
          isPhone,
        })
        return true
      },
    })
    return booked !== null
  }

  const problemOf = (field: 'name' | 'phone') =>
    wasTried && isMissing[field] ? t(`reservationBook.booking.problem.${field}`) : null
  return {
    book,
    isBusy,
    problems: {
      name: problemOf('name'),
      phone: refused?.isPhone ? t('reservationBook.booking.problem.badPhone') : problemOf('phone'),
      start: wasTried && isMissing.start,
    },
    refused: refused && !refused.isPhone ? refused.words : null,
  }
}

function bodyOf({ name, phone, partySize, start, wishes, locale, food }: NewParty) {
  const preorder = Object.entries(food).flatMap(([menu_item_id, quantity]) =>
    quantity > 0 ? [{ menu_item_id, quantity }] : [],
  )
  return {
    guest_name: name.trim(),
    guest_phone: phone.trim(),
    party_size: partySize,
    starts_at: start,
    source_channel: 'api',
    preferred_locale: locale,
    ...(wishes.trim() && { special_requests: wishes.trim() }),
    ...(preorder.length > 0 && { preorder }),
  }
}

function issuePaths(error: unknown): string[] {
  if (!(error instanceof AppError) || !Array.isArray(error.facts.issues)) return []
  return error.facts.issues.flatMap((issue: unknown) =>
    typeof issue === 'object' && issue !== null && 'path' in issue ? String(issue.path) : [],
  )
}
