import type { ReservationRead } from '@convonet/contracts/reservations'
import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type GuestProof, proofHeaders } from './guest-proof.ts'
import { useHouse } from './house-context.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { reservationClient } from './restaurant-queries.ts'
import { countdown, useSecondsLeft } from './use-seconds-left.ts'
import { useWriting } from './use-writing.ts'

const SECONDS_COUNTED = 3600

interface OfferCardProps {
  reservation: ReservationRead
  proof: GuestProof
  onAnswered: (reservation: ReservationRead, said: string) => void
}

/** A table that came free, to be taken or left. */
export function OfferCard({ reservation, proof, onAnswered }: OfferCardProps) {
  const { t } = useTranslation()
  const secondsLeft = useSecondsLeft(reservation.offer_expires_at)
  const answering = useWriting({
    send: (answer: 'accept' | 'decline', options) =>
      reservationClient().answerOffer(
        { params: { code: reservation.confirmation_code }, query: {}, body: { answer } },
        { ...options, headers: { ...options.headers, ...proofHeaders(proof) } },
      ),
    onDone: (answered, answer) =>
      onAnswered(answered, t(`restaurant.status.offer.${answer === 'accept' ? 'accepted' : 'declined'}`)),
  })
  const isOver = secondsLeft === 0
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <RefusalNote refusal={answering.refusal} partySize={reservation.party_size} />
        <Text fw={600} role="timer">
          <TimeLeft until={reservation.offer_expires_at} secondsLeft={secondsLeft} />
        </Text>
        <Group gap="sm">
          <Button loading={answering.isSending} disabled={isOver} onClick={() => answering.send('accept')}>
            {t('restaurant.status.offer.accept')}
          </Button>
          <Button
            variant="default"
            disabled={isOver || answering.isSending}
            onClick={() => answering.send('decline')}
          >
            {t('restaurant.status.offer.decline')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

function TimeLeft({ until, secondsLeft }: { until: string | null; secondsLeft: number | null }) {
  const { t } = useTranslation()
  const { time } = useHouse()
  if (until === null || secondsLeft === null) return null
  if (secondsLeft === 0) return t('restaurant.status.offer.over')
  if (secondsLeft > SECONDS_COUNTED)
    return t('restaurant.status.offer.untilDay', { moment: time.moment(until) })
  return t('restaurant.status.offer.until', { time: countdown(secondsLeft) })
}
