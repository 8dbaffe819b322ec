import type { ReservationRead } from '@convonet/contracts/reservations'
import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CalendarButton } from './calendar-button.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import type { GuestProof } from './guest-proof.ts'
import { choicesOf, stageOf } from './reservation-stage.ts'
import { serverClock } from './server-clock.ts'

interface OwnActionsProps {
  reservation: ReservationRead
  proof: GuestProof
  onChange: () => void
  onCancelled: (reservation: ReservationRead) => void
}

/** What a guest may do about their reservation as it stands. */
export function OwnActions({ reservation, proof, onChange, onCancelled }: OwnActionsProps) {
  const { t } = useTranslation()
  const [isCancelling, setCancelling] = useState(false)
  const { canChange, canCancel } = choicesOf(reservation, serverClock.now())
  const stage = stageOf(reservation)
  const isOver = stage === 'cancelled' || stage === 'completed' || stage === 'no_show'
  return (
    <Group gap="sm">
      {canChange && <Button onClick={onChange}>{t('restaurant.status.change')}</Button>}
      {stage === 'confirmed' && canChange && <CalendarButton reservation={reservation} />}
      {canCancel && (
        <Button variant="subtle" color="red" onClick={() => setCancelling(true)}>
          {t(stage === 'waitlist' ? 'restaurant.status.leave' : 'restaurant.status.cancel')}
        </Button>
      )}
      {isOver && (
        <Button component={Link} to="/reserve-online">
          {t('restaurant.status.reserveAgain')}
        </Button>
      )}
      {isCancelling && (
        <CancelDialog
          reservation={reservation}
          proof={proof}
          onKeep={() => setCancelling(false)}
          onMove={() => {
            setCancelling(false)
            onChange()
          }}
          onCancelled={(cancelled) => {
            setCancelling(false)
            onCancelled(cancelled)
          }}
        />
      )}
    </Group>
  )
}
