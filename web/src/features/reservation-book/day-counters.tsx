import type { ReservationBook } from '@convonet/contracts/restaurant-book'
import { useTranslation } from 'react-i18next'
import classes from './day-view.module.css'
import { useDesk } from './desk.ts'

/** A day in figures. */
export function DayCounters({ book, day }: { book: ReservationBook; day: string }) {
  const { t } = useTranslation()
  const { today } = useDesk()
  const figures = book.days.find(({ date }) => date === day)
  const seated = book.reservations.filter(({ status }) => status === 'seated')
  const cancelled = book.reservations.filter(({ status }) => status === 'cancelled').length
  const shown = [
    { name: 'guests', count: figures?.guests ?? 0 },
    { name: 'parties', count: figures?.parties ?? 0 },
    ...(day === today
      ? [{ name: 'seated', count: seated.reduce((sum, { party_size }) => sum + party_size, 0) } as const]
      : []),
    { name: 'waiting', count: figures?.waiting ?? 0 },
    ...(cancelled > 0 ? [{ name: 'cancelled', count: cancelled } as const] : []),
  ] as const
  return (
    <dl className={classes.counters} aria-label={t('reservationBook.counters.label')}>
      {shown.map(({ name, count }) => (
        <div key={name}>
          <dt>{t(`reservationBook.counters.${name}`)}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  )
}
