import type { StaffReservation } from '@convonet/contracts/restaurant-book'
import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDesk } from './desk.ts'
import { StateBadge } from './party-looks.tsx'
import { useDuration } from './use-duration.ts'
import { usePartyVerbs } from './use-party-verbs.ts'
import classes from './waitlist-panel.module.css'

/** A party that waits or thinks about an offer. */
export function WaitingParty({ party }: { party: StaffReservation }) {
  const { t } = useTranslation()
  const { clock, openParty } = useDesk()
  const isOffered = party.seating_status === 'offered'
  const wants = t('reservationBook.waitlist.wants', {
    time: clock.time(Date.parse(party.starts_at)),
    guests: t('reservationBook.guests', { count: party.party_size }),
  })
  return (
    <li className={classes.party}>
      <div className={classes.head}>
        {party.guest_waitlist_position !== null && (
          <span className={classes.place}>{party.guest_waitlist_position}</span>
        )}
        <button type="button" className={classes.name} onClick={() => openParty(party.id)}>
          {party.guest_name}
        </button>
        <Priority party={party} />
      </div>
      <Text size="sm">{wants}</Text>
      {isOffered ? <Offer party={party} /> : <Estimate party={party} />}
      <OfferActions party={party} />
    </li>
  )
}

function Priority({ party }: { party: StaffReservation }) {
  const { t } = useTranslation()
  const { setVip, isBusy } = usePartyVerbs(party)
  const isVip = party.guest_priority === 'vip'
  const isEarned = isVip && !party.vip_granted
  const label = t(`reservationBook.waitlist.${isEarned ? 'vipBySpend' : isVip ? 'isVip' : 'makeVip'}`, {
    name: party.guest_name,
  })
  const Icon = isVip ? IconStarFilled : IconStar
  return (
    <ActionIcon
      variant="subtle"
      color={isVip ? 'yellow' : 'gray'}
      aria-label={label}
      aria-pressed={isVip}
      title={label}
      disabled={isBusy}
      onClick={() => void setVip(!party.vip_granted)}
    >
      <Icon size={20} aria-hidden="true" color="light-dark(#8a5a00, #ffd43b)" />
    </ActionIcon>
  )
}

function Estimate({ party }: { party: StaffReservation }) {
  const { t } = useTranslation()
  const { clock } = useDesk()
  const duration = useDuration()
  const minutes = party.guest_waitlist_estimated_wait_minutes
  const words =
    minutes === null
      ? t('reservationBook.waitlist.estimateNone')
      : minutes === 0
        ? t('reservationBook.waitlist.estimateNow')
        : t('reservationBook.waitlist.estimate', {
            time: clock.time(Date.parse(party.starts_at) + minutes * 60_000),
            wait: duration(minutes),
          })
  return (
    <Text size="sm" c="dimmed">
      {words}
    </Text>
  )
}

function Offer({ party }: { party: StaffReservation }) {
  const { t } = useTranslation()
  const { clock } = useDesk()
  const table = party.tables.map(({ name }) => name).join(' + ')
  const expires = party.offer_expires_at
  return (
    <>
      <Group gap="xs">
        <StateBadge state="offered" />
        <Text size="sm">{table}</Text>
      </Group>
      <Text size="sm" c="dimmed">
        {party.offer_told_at === null && `${t('reservationBook.waitlist.notTold')}. `}
        {expires && t('reservationBook.waitlist.toldUntil', { time: clock.time(Date.parse(expires)) })}
      </Text>
    </>
  )
}

function OfferActions({ party }: { party: StaffReservation }) {
  const { t } = useTranslation()
  const { offering, isBusy } = usePartyVerbs(party)
  const isOffered = party.seating_status === 'offered'
  const choices = isOffered
    ? ([...(party.offer_told_at === null ? ['told' as const] : []), 'accept', 'decline'] as const)
    : (['offered'] as const)
  return (
    <Group gap="xs">
      {choices.map((choice) => (
        <Button
          key={choice}
          size="compact-sm"
          variant={choice === 'accept' || choice === 'offered' ? 'light' : 'default'}
          disabled={isBusy}
          onClick={() => void offering(choice)}
        >
          {t(`reservationBook.waitlist.${choice === 'offered' ? 'offer' : choice}`)}
        </Button>
      ))}
    </Group>
  )
}
