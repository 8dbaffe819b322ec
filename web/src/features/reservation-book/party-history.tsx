import type { StaffReservation } from '@convonet/contracts/restaurant-book'
import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDesk } from './desk.ts'
import classes from './party-details.module.css'
import { dayInWords } from './restaurant-clock.ts'

/** What has happened to a booking, as far as it is on record. */
export function PartyHistory({ party }: { party: StaffReservation }) {
  const { t } = useTranslation()
  const { clock } = useDesk()
  const happened = [
    { what: 'created', at: party.created_at },
    { what: 'waiting', at: party.waiting_since },
    { what: 'told', at: party.offer_told_at },
    { what: 'seated', at: party.seated_at },
    { what: 'ended', at: party.ended_at },
  ] as const
  return (
    <section className={classes.section}>
      <Title order={3} size="h5">
        {t('reservationBook.details.history')}
      </Title>
      <ul className={classes.lines}>
        {happened.map(
          ({ what, at }) =>
            at !== null && (
              <li key={what}>
                <span>
                  {t(`reservationBook.details.happened.${what}`)}
                  {what === 'ended' &&
                    party.ended_reason &&
                    `, ${t(`reservationBook.details.why.${party.ended_reason}`)}`}
                </span>
                <span className={classes.amount}>
                  {dayInWords(clock.day(Date.parse(at)), clock.language, { day: 'numeric', month: 'short' })}{' '}
                  {clock.time(Date.parse(at))}
                </span>
              </li>
            ),
        )}
      </ul>
    </section>
  )
}
