import type { ReservationBook, StaffReservation } from '@convonet/contracts/restaurant-book'
import { Button, Text } from '@mantine/core'
import { IconStarFilled, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { partiesAtTables } from './change-book.ts'
import classes from './day-list.module.css'
import { useDesk } from './desk.ts'
import { type PartyState, partyState } from './party.ts'
import { PartyActions } from './party-actions.tsx'
import { StateBadge } from './party-looks.tsx'

/** The parties of a day one after the other. */
export function DayList({ book }: { book: ReservationBook }) {
  const { t } = useTranslation()
  const { now } = useDesk()
  const [withCancelled, setWithCancelled] = useState(false)
  const all = partiesAtTables(book)
    .map((party) => ({ party, state: partyState(party, now) }))
    .toSorted((a, b) => Date.parse(a.party.starts_at) - Date.parse(b.party.starts_at))
  const cancelled = all.filter(({ state }) => state === 'cancelled').length
  const shown = all.filter(({ state }) => withCancelled || state !== 'cancelled')
  return (
    <section aria-label={t('reservationBook.list.label')}>
      {shown.length === 0 ? (
        <Text c="dimmed" py="lg" ta="center">
          {t('reservationBook.timeline.empty')}
        </Text>
      ) : (
        <ol className={classes.list}>
          {shown.map(({ party, state }) => (
            <Line key={party.id} party={party} state={state} />
          ))}
        </ol>
      )}
      {cancelled > 0 && (
        <Button
          mt="xs"
          variant="subtle"
          color="gray"
          size="compact-sm"
          onClick={() => setWithCancelled(!withCancelled)}
        >
          {t(withCancelled ? 'reservationBook.list.hideEnded' : 'reservationBook.list.showEnded', {
            count: cancelled,
          })}
        </Button>
      )}
    </section>
  )
}

function Line({ party, state }: { party: StaffReservation; state: PartyState }) {
  const { t } = useTranslation()
  const { clock, openParty } = useDesk()
  return (
    <li className={classes.line} data-over={state === 'completed' || state === 'cancelled' || undefined}>
      <span className={classes.time}>{clock.time(Date.parse(party.starts_at))}</span>
      <div className={classes.who}>
        <button type="button" className={classes.name} onClick={() => openParty(party.id)}>
          {party.guest_name}
          {party.guest_priority === 'vip' && (
            <IconStarFilled size={14} role="img" aria-label={t('reservationBook.timeline.vip')} />
          )}
        </button>
        <span className={classes.more}>
          <IconUsers size={14} aria-hidden="true" style={{ verticalAlign: '-2px' }} />{' '}
          {t('reservationBook.guests', { count: party.party_size })}
          {' · '}
          {party.tables.map(({ name }) => name).join(' + ') || t('reservationBook.noTable')}
        </span>
        {party.special_requests && <span className={classes.wish}>{party.special_requests}</span>}
      </div>
      <span className={classes.state}>
        <StateBadge state={state} />
      </span>
      <div className={classes.actions}>
        <PartyActions party={party} isShort />
      </div>
    </li>
  )
}
