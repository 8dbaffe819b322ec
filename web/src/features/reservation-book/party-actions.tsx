import type { StaffReservation } from '@convonet/contracts/restaurant-book'
import { Button, Group, VisuallyHidden } from '@mantine/core'
import { IconArmchair, IconArrowBackUp, IconDoorExit, IconUserOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDesk } from './desk.ts'
import { usePartyVerbs } from './use-party-verbs.ts'

interface PartyActionsProps {
  party: StaffReservation
  /** In a list: only the likeliest, with the guest's name for people who do not see the row. */
  isShort?: boolean
}

/** What can be done next with a party that has a table, likeliest first. */
export function PartyActions({ party, isShort = false }: PartyActionsProps) {
  const { t } = useTranslation()
  const { now } = useDesk()
  const { setStatus, isBusy } = usePartyVerbs(party)
  const choices = choicesOf(party, now).filter(({ isLikely }) => !isShort || isLikely)
  if (choices.length === 0) return null
  return (
    <Group gap="xs">
      {choices.map(({ status, label, Icon, isLikely }) => (
        <Button
          key={status}
          size={isShort ? 'compact-sm' : 'sm'}
          variant={isLikely ? (isShort ? 'light' : 'filled') : 'default'}
          disabled={isBusy}
          leftSection={<Icon size={16} aria-hidden="true" />}
          onClick={() => void setStatus(status)}
        >
          {t(`reservationBook.act.${label}`)}
          {isShort && <VisuallyHidden> {party.guest_name}</VisuallyHidden>}
        </Button>
      ))}
    </Group>
  )
}

const SEAT = { status: 'seated', label: 'seat', Icon: IconArmchair, isLikely: true } as const
const COMPLETE = { status: 'completed', label: 'complete', Icon: IconDoorExit, isLikely: true } as const
const UNDO = { status: 'confirmed', label: 'undoSeat', Icon: IconArrowBackUp, isLikely: false } as const
const NO_SHOW = { status: 'no_show', label: 'noShow', Icon: IconUserOff, isLikely: false } as const
const CAME = { status: 'seated', label: 'came', Icon: IconArmchair, isLikely: false } as const

function choicesOf({ status, starts_at: start }: StaffReservation, now: number) {
  if (status === 'confirmed') return Date.parse(start) <= now ? [SEAT, NO_SHOW] : [SEAT]
  if (status === 'seated') return [COMPLETE, UNDO]
  return status === 'no_show' ? [CAME] : []
}
