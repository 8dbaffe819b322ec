import type { ReservationStatus } from '@convonet/contracts/reservations'
import type { StaffReservation } from '@convonet/contracts/restaurant-book'
import { useTranslation } from 'react-i18next'
import { bookClient } from './book-queries.ts'
import { changeParty } from './change-book.ts'
import { useBookWrite } from './use-book-write.ts'

type SetStatus = Exclude<ReservationStatus, 'pending'>

interface Cancelling {
  /** The guest was asked about the food ordered ahead. */
  acknowledged: boolean
  onRefusal: (error: unknown) => boolean
}

/** What the staff does with a party, from its arrival to its end. */
export function usePartyVerbs(party: StaffReservation) {
  const { t } = useTranslation()
  const { write, isBusy } = useBookWrite()
  const [name, params] = [party.guest_name, { id: party.id }]

  const setStatus = (status: SetStatus, cancelling?: Cancelling) =>
    write({
      what: t(`reservationBook.did.${status === 'cancelled' ? 'cancel' : 'status'}`, { name }),
      done: () => ({ text: t(`reservationBook.done.${status}`, { name }) }),
      send: (options) =>
        bookClient().setStatus(
          { params, body: { status, ...(cancelling?.acknowledged && { acknowledged: true }) } },
          options,
        ),
      ...(status !== 'cancelled' && {
        foresee: (book) => changeParty(book, party.id, (before) => ({ ...before, status })),
      }),
      ...(cancelling && { onRefusal: cancelling.onRefusal }),
    })

  const setVip = (vip: boolean) =>
    write({
      what: t('reservationBook.did.priority', { name }),
      done: () => ({ text: t(`reservationBook.done.${vip ? 'vip' : 'normal'}`, { name }) }),
      send: (options) => bookClient().setPriority({ params, body: { vip } }, options),
      foresee: (book) =>
        changeParty(book, party.id, (before) => ({
          ...before,
          vip_granted: vip,
          guest_priority: vip ? 'vip' : 'normal',
        })),
    })

  const offering = (done: 'offered' | 'told' | 'accept' | 'decline') =>
    write({
      what: t('reservationBook.did.offer', { name }),
      done: () => ({ text: t(`reservationBook.done.${done}`, { name }) }),
      send: (options) => {
        if (done === 'offered') return bookClient().offer({ params }, options)
        if (done === 'told') return bookClient().told({ params }, options)
        return bookClient().answerOffer({ params, body: { answer: done } }, options)
      },
    })

  return { setStatus, setVip, offering, isBusy }
}
