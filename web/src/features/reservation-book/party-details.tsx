import type { StaffReservation } from '@convonet/contracts/restaurant-book'
import { Anchor, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from './desk.ts'
import { FoodOrdered } from './food-ordered.tsx'
import { spanOf } from './party.ts'
import classes from './party-details.module.css'
import { PartyHistory } from './party-history.tsx'
import { PartyReminders } from './party-reminders.tsx'
import { dayInWords } from './restaurant-clock.ts'
import { useDuration } from './use-duration.ts'

/** What is known of a party. */
export function PartyDetails({ party }: { party: StaffReservation }) {
  const { t } = useTranslation()
  return (
    <>
      <dl className={classes.facts}>
        <When party={party} />
        <Fact name="tables">
          {party.tables.map(({ name, area }) => `${name} (${area})`).join(', ') ||
            t('reservationBook.noTable')}
        </Fact>
        <Fact name="phone">
          <Anchor href={`tel:${party.guest_phone}`} inherit>
            {party.guest_phone}
          </Anchor>
        </Fact>
        <Fact name="visits">
          <Visits party={party} />
        </Fact>
        <Fact name="wishes">{party.special_requests ?? t('reservationBook.details.noWishes')}</Fact>
        <Fact name="source">{t(`reservationBook.details.sources.${party.source_channel}`)}</Fact>
        <Fact name="language">{t(`reservationBook.details.languages.${party.preferred_locale}`)}</Fact>
        <Fact name="code">
          <span className={classes.code}>{party.confirmation_code}</span>
        </Fact>
      </dl>
      <FoodOrdered party={party} />
      <PartyReminders party={party} />
      <PartyHistory party={party} />
    </>
  )
}

type FactName = 'when' | 'tables' | 'phone' | 'visits' | 'wishes' | 'source' | 'language' | 'code'

function Fact({ name, children }: { name: FactName; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div>
      <dt>{t(`reservationBook.details.${name}`)}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function When({ party }: { party: StaffReservation }) {
  const { t } = useTranslation()
  const { clock } = useDesk()
  const duration = useDuration()
  const { from, until } = spanOf(party)
  const stay = t('reservationBook.details.stay', {
    from: clock.time(from),
    until: clock.time(until),
    length: duration(Math.round((until - from) / 60_000)),
  })
  return (
    <Fact name="when">
      {dayInWords(clock.day(from), clock.language, { weekday: 'long', day: 'numeric', month: 'long' })}
      <br />
      {stay}
      {' · '}
      {t('reservationBook.guests', { count: party.party_size })}
    </Fact>
  )
}

function Visits({ party: { visits, no_shows: noShows } }: { party: StaffReservation }) {
  const { t } = useTranslation()
  const came =
    visits === 0
      ? t('reservationBook.details.firstVisit')
      : t('reservationBook.details.visitCount', { count: visits })
  return (
    <>
      {came}
      {noShows > 0 && (
        <Text span inherit fw={600} c="var(--mantine-color-red-light-color)">
          {' · '}
          {t('reservationBook.details.noShows', { count: noShows })}
        </Text>
      )}
    </>
  )
}
