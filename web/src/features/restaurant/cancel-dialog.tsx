import type { ReservationRead } from '@convonet/contracts/reservations'
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type GuestProof, proofHeaders } from './guest-proof.ts'
import { useHouse } from './house-context.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { stageOf } from './reservation-stage.ts'
import { reservationClient } from './restaurant-queries.ts'
import { useWriting } from './use-writing.ts'

interface CancelDialogProps {
  reservation: ReservationRead
  proof: GuestProof
  onKeep: () => void
  /** To another time instead. */
  onMove: () => void
  onCancelled: (reservation: ReservationRead) => void
}

/** Asks before it cancels, and once more where the kitchen is at work already. */
export function CancelDialog({ reservation, proof, onKeep, onMove, onCancelled }: CancelDialogProps) {
  const { t } = useTranslation()
  const { send, isSending, refusal } = useWriting({
    send: (acknowledged: boolean, options) =>
      reservationClient().statusByCode(
        {
          params: { code: reservation.confirmation_code },
          query: {},
          body: { status: 'cancelled', ...(acknowledged && { retention_offer_acknowledged: true }) },
        },
        { ...options, headers: { ...options.headers, ...proofHeaders(proof) } },
      ),
    onDone: onCancelled,
  })
  const isPremium = refusal?.kind === 'premium'
  const isWaiting = stageOf(reservation) === 'waitlist'
  const title = isPremium ? 'premiumTitle' : isWaiting ? 'titleWaitlist' : 'title'
  const confirm = isPremium ? 'premiumConfirm' : isWaiting ? 'confirmWaitlist' : 'confirm'
  return (
    <Modal.Root opened onClose={onKeep} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body p="lg">
          <Stack gap="md">
            <Modal.Title fw={650} fz="lg">
              {t(`restaurant.cancel.${title}`)}
            </Modal.Title>
            <RefusalNote refusal={refusal} partySize={reservation.party_size} />
            <Consequence reservation={reservation} isPremium={isPremium} isWaiting={isWaiting} />
            <Group gap="sm">
              {isPremium && (
                <Button autoFocus onClick={onMove}>
                  {t('restaurant.cancel.premiumMove')}
                </Button>
              )}
              <Button variant="default" onClick={onKeep} data-autofocus>
                {t('restaurant.cancel.keep')}
              </Button>
              <Button
                variant={isPremium ? 'subtle' : 'filled'}
                color={isPremium ? 'red' : 'red.9'}
                loading={isSending}
                onClick={() => send(isPremium)}
              >
                {t(`restaurant.cancel.${confirm}`)}
              </Button>
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

interface ConsequenceProps {
  reservation: ReservationRead
  isPremium: boolean
  isWaiting: boolean
}

function Consequence({ reservation, isPremium, isWaiting }: ConsequenceProps) {
  const { t } = useTranslation()
  const { time, money } = useHouse()
  const when = time.longMoment(reservation.starts_at)
  return (
    <Text role={isPremium ? 'alert' : undefined}>
      {isPremium
        ? t('restaurant.cancel.premium', { total: money(reservation.food_total_cents) })
        : t(isWaiting ? 'restaurant.cancel.bodyWaitlist' : 'restaurant.cancel.body', { when })}
    </Text>
  )
}
