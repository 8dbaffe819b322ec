import '../../i18n/restaurant-words.ts'
import type { ReservationRead } from '@convonet/contracts/reservations'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Booked } from './booked.tsx'
import { GuestPage } from './guest-page.tsx'
import { ReserveForm } from './reserve-form.tsx'

/** From a wish to a table. */
export function ReservePage() {
  const { t } = useTranslation()
  const [booked, setBooked] = useState<ReservationRead | null>(null)
  const isWaiting = booked?.status === 'pending'
  const title = booked ? (isWaiting ? 'booked.waiting' : 'booked.title') : 'reserve.title'
  return (
    <GuestPage title={t(`restaurant.${title}`)}>
      {booked ? (
        <Booked reservation={booked} onAnother={() => setBooked(null)} />
      ) : (
        <ReserveForm onBooked={setBooked} />
      )}
    </GuestPage>
  )
}
