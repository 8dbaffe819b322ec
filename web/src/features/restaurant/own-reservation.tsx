import type { ReservationRead } from '@convonet/contracts/reservations'
import { Anchor, Group, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from '../../ui/note.tsx'
import { ChangeForm } from './change-form.tsx'
import type { GuestProof } from './guest-proof.ts'
import { OfferCard } from './offer-card.tsx'
import { OwnActions } from './own-actions.tsx'
import { ReservationFacts } from './reservation-facts.tsx'
import { stageOf } from './reservation-stage.ts'
import { reservationQuery } from './restaurant-queries.ts'
import { StageBadge } from './stage-badge.tsx'
import { WaitingPlace } from './waiting-place.tsx'

interface OwnReservationProps {
  reservation: ReservationRead
  proof: GuestProof
  onAnother: () => void
}

/** How the reservation stands, and what can be done about it. */
export function OwnReservation({ reservation, proof, onAnother }: OwnReservationProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [isChanging, setChanging] = useState(false)
  const [saved, setSaved] = useState<string | null>(null)
  const stage = stageOf(reservation)
  const take = (changed: ReservationRead, said: string) => {
    queries.setQueryData(reservationQuery(proof).queryKey, changed)
    void queries.invalidateQueries({ queryKey: ['restaurant', 'starts'] })
    setChanging(false)
    setSaved(said)
  }

  if (isChanging) {
    return (
      <ChangeForm
        reservation={reservation}
        proof={proof}
        onSaved={(changed) => take(changed, t('restaurant.status.updated'))}
        onBack={() => setChanging(false)}
      />
    )
  }
  return (
    <Stack gap="lg" maw={620}>
      {saved && <Note tone="hint">{saved}</Note>}
      <div role="status">
        <Group gap="sm">
          <StageBadge stage={stage} />
          <Text c="dimmed">{reservation.confirmation_code}</Text>
        </Group>
        <Lead reservation={reservation} />
      </div>
      {stage === 'offered' && <OfferCard reservation={reservation} proof={proof} onAnswered={take} />}
      <ReservationFacts reservation={reservation} />
      <OwnActions
        reservation={reservation}
        proof={proof}
        onChange={() => setChanging(true)}
        onCancelled={(cancelled) => take(cancelled, t('restaurant.cancel.done'))}
      />
      <Text size="sm">
        <Anchor component="button" type="button" inherit underline="always" onClick={onAnother}>
          {t('restaurant.status.gone')}
        </Anchor>
      </Text>
    </Stack>
  )
}

function Lead({ reservation }: { reservation: ReservationRead }) {
  const { t } = useTranslation()
  const stage = stageOf(reservation)
  const ended = reservation.status === 'cancelled' ? reservation.ended_reason : null
  return (
    <>
      <Text mt="xs" size="lg">
        {ended ? t(`restaurant.status.ended.${ended}`) : t(`restaurant.status.lead.${stage}`)}
      </Text>
      {stage === 'waitlist' && <WaitingPlace reservation={reservation} />}
    </>
  )
}
