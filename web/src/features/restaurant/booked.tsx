import type { ReservationRead } from '@convonet/contracts/reservations'
import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './booked.module.css'
import { CalendarButton } from './calendar-button.tsx'
import { ReservationFacts } from './reservation-facts.tsx'
import { WaitingPlace } from './waiting-place.tsx'

interface BookedProps {
  reservation: ReservationRead
  onAnother: () => void
}

/** That it worked, with the code to keep. */
export function Booked({ reservation, onAnother }: BookedProps) {
  const { t } = useTranslation()
  const code = useRef<HTMLDivElement>(null)
  const isWaiting = reservation.status === 'pending'

  useEffect(() => {
    window.scrollTo({ top: 0 })
    code.current?.focus({ preventScroll: true })
  }, [])

  return (
    <Stack gap="lg" maw={620}>
      <div role="status">
        <Text size="lg">
          {isWaiting
            ? t('restaurant.status.lead.waitlist')
            : t('restaurant.booked.thanks', { name: reservation.guest_name })}
        </Text>
        {isWaiting && <WaitingPlace reservation={reservation} />}
      </div>
      <Paper withBorder p="lg" ref={code} tabIndex={-1} className={classes.code}>
        <Text size="sm" c="dimmed">
          {t('restaurant.booked.code')}
        </Text>
        <Text fz={{ base: 26, sm: 32 }} fw={650} className={classes.letters}>
          {reservation.confirmation_code}
        </Text>
        <Text size="sm" c="dimmed">
          {t('restaurant.booked.codeHint')}
        </Text>
      </Paper>
      <ReservationFacts reservation={reservation} />
      <Group gap="sm">
        <Button
          renderRoot={(props) => (
            <Link {...props} to="/reservation/status" search={{ code: reservation.confirmation_code }} />
          )}
        >
          {t('restaurant.booked.status')}
        </Button>
        {!isWaiting && <CalendarButton reservation={reservation} />}
        <Button variant="subtle" onClick={onAnother}>
          {t('restaurant.booked.another')}
        </Button>
      </Group>
    </Stack>
  )
}
