import type { House } from '@convonet/contracts/restaurant-book'
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { BookingForm } from './booking-form.tsx'
import { SHEET } from './sheet.ts'

interface NewBookingProps {
  isOpen: boolean
  onClose: () => void
  house: House
  day: string
  /** Of a party that is known already. */
  partySize: number | null
}

/** A booking that the staff takes by phone or at the door. */
export function NewBooking({ isOpen, onClose, ...form }: NewBookingProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="lg"
      title={t('reservationBook.booking.title')}
      closeButtonProps={{ 'aria-label': t('reservationBook.close') }}
      {...SHEET}
    >
      <BookingForm {...form} onBooked={onClose} />
    </Modal>
  )
}
