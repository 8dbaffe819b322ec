import type { ReservationBook, StaffReservation } from '@convonet/contracts/restaurant-book'
import { Button, Drawer, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowsMove, IconCalendarX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CancelParty } from './cancel-party.tsx'
import { useDesk } from './desk.ts'
import { MoveParty } from './move-party.tsx'
import { partyState } from './party.ts'
import { PartyActions } from './party-actions.tsx'
import { PartyDetails } from './party-details.tsx'
import { StateBadge } from './party-looks.tsx'
import { SHEET } from './sheet.ts'
import { WaitingParty } from './waiting-party.tsx'

interface PartyDrawerProps {
  /** Whose details are shown; none where it is not given. */
  id: number | undefined
  book: ReservationBook | undefined
  onClose: () => void
}

/** All about one party, and what can be done with it. */
export function PartyDrawer({ id, book, onClose }: PartyDrawerProps) {
  const { t } = useTranslation()
  const party = book && [...book.reservations, ...book.waitlist].find((one) => one.id === id)
  return (
    <Drawer
      opened={id !== undefined && book !== undefined}
      onClose={onClose}
      position="right"
      size="md"
      title={party?.guest_name ?? t('reservationBook.title')}
      closeButtonProps={{ 'aria-label': t('reservationBook.close') }}
      {...SHEET}
    >
      {party && book ? (
        <Party key={party.id} party={party} book={book} />
      ) : (
        <Text>{t('reservationBook.details.missing')}</Text>
      )}
    </Drawer>
  )
}

function Party({ party, book }: { party: StaffReservation; book: ReservationBook }) {
  const { now } = useDesk()
  return (
    <Stack gap="lg">
      <Group>
        <StateBadge state={partyState(party, now)} />
      </Group>
      {party.status === 'pending' ? (
        <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          <WaitingParty party={party} />
        </ul>
      ) : (
        <PartyActions party={party} />
      )}
      <Changes party={party} book={book} />
      <PartyDetails party={party} />
    </Stack>
  )
}

/** What asks for more than a click. */
function Changes({ party, book }: { party: StaffReservation; book: ReservationBook }) {
  const { t } = useTranslation()
  const [isMoving, moving] = useDisclosure(false)
  const [isCancelling, cancelling] = useDisclosure(false)
  const { status } = party
  const canMove = (status === 'confirmed' || status === 'seated') && party.tables.length > 0
  const canCancel = status === 'confirmed' || status === 'pending'
  if (!canMove && !canCancel) return null
  return (
    <>
      <Group gap="xs">
        {canMove && (
          <Button
            variant="default"
            leftSection={<IconArrowsMove size={16} aria-hidden="true" />}
            onClick={moving.open}
          >
            {t('reservationBook.act.move')}
          </Button>
        )}
        {canCancel && (
          <Button
            variant="default"
            leftSection={<IconCalendarX size={16} aria-hidden="true" />}
            onClick={cancelling.open}
          >
            {t('reservationBook.act.cancel')}
          </Button>
        )}
      </Group>
      <MoveParty party={party} book={book} isOpen={isMoving} onClose={moving.close} />
      <CancelParty party={party} isOpen={isCancelling} onClose={cancelling.close} />
    </>
  )
}
