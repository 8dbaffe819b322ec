import type { PremiumCancelDetail } from '@convonet/contracts/reservation-answers'
import type { StaffReservation } from '@convonet/contracts/restaurant-book'
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from '../../ui/note.tsx'
import { useDesk } from './desk.ts'
import { moneyIn } from './money-in.ts'
import { premiumOf } from './refusal.ts'
import { SHEET } from './sheet.ts'
import { usePartyVerbs } from './use-party-verbs.ts'

interface CancelPartyProps {
  party: StaffReservation
  isOpen: boolean
  onClose: () => void
}

/** Asks before a booking is cancelled, and once more where much food is ordered ahead. */
export function CancelParty({ party, isOpen, onClose }: CancelPartyProps) {
  const { t } = useTranslation()
  const { clock } = useDesk()
  const { setStatus, isBusy } = usePartyVerbs(party)
  const [premium, setPremium] = useState<PremiumCancelDetail | null>(null)
  const close = () => {
    setPremium(null)
    onClose()
  }
  const cancel = async () => {
    const onRefusal = (error: unknown) => {
      const question = premiumOf(error)
      setPremium(question)
      return question !== null
    }
    const done = await setStatus('cancelled', { acknowledged: premium !== null, onRefusal })
    if (done) close()
  }
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('reservationBook.cancelling.title', { name: party.guest_name })}
      closeButtonProps={{ 'aria-label': t('reservationBook.close') }}
      {...SHEET}
      centered
    >
      <Stack>
        {premium ? (
          <Note tone="warning">
            {t('reservationBook.cancelling.premiumBody', {
              total: moneyIn(clock.language)(premium.food_total_cents),
            })}
          </Note>
        ) : (
          <Text>{t('reservationBook.cancelling.body')}</Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={close} data-autofocus>
            {t('reservationBook.cancelling.keep')}
          </Button>
          <Button color="red" loading={isBusy} onClick={() => void cancel()}>
            {t(premium ? 'reservationBook.cancelling.anyway' : 'reservationBook.cancelling.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
