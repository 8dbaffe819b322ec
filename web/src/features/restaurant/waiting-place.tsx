import type { ReservationRead } from '@convonet/contracts/reservations'
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** The place on the waitlist, and what the book says of when a table comes free. */
export function WaitingPlace({ reservation }: { reservation: ReservationRead }) {
  const { t } = useTranslation()
  const {
    guest_waitlist_position: position,
    guest_waitlist_queue_size: size,
    guest_waitlist_estimated_wait_minutes: minutes,
  } = reservation
  if (position === null) return null
  return (
    <>
      <Text mt="xs" fw={500}>
        {t('restaurant.status.position', { position, size: size ?? position })}
      </Text>
      <Text>{t(`restaurant.status.${estimateKey(minutes)}`, { minutes })}</Text>
    </>
  )
}

function estimateKey(minutes: number | null) {
  if (minutes === null) return 'estimateNone'
  return minutes === 0 ? 'estimateNow' : 'estimate'
}
