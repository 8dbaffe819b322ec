import type { ReservationBook, StaffReservation } from '@convonet/contracts/restaurant-book'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { dayByKey, daysOf } from './calendar-view.ts'
import { useDesk } from './desk.ts'
import { partyState } from './party.ts'
import looks from './party-looks.module.css'
import { STATE_ICONS } from './party-looks.tsx'
import { dayInWords } from './restaurant-clock.ts'
import type { BookCursor } from './use-book-address.ts'
import classes from './week-view.module.css'

interface WeekViewProps {
  book: ReservationBook
  cursor: BookCursor
}

/** Seven days side by side, each with its parties; below each other on a phone. */
export function WeekView({ book, cursor }: WeekViewProps) {
  const { t } = useTranslation()
  const { clock } = useDesk()
  const week = useRef<HTMLElement>(null)
  const all = [...book.reservations, ...book.waitlist].toSorted(
    (a, b) => Date.parse(a.starts_at) - Date.parse(b.starts_at),
  )
  const onKeyDown = ({ key, shiftKey, target }: KeyboardEvent) => {
    const from = target instanceof HTMLElement && target.dataset.day
    const to = from && !shiftKey ? dayByKey(from, key) : null
    if (to) week.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus()
  }
  return (
    <section
      ref={week}
      className={classes.week}
      aria-label={t('reservationBook.week.label')}
      onKeyDown={onKeyDown}
    >
      {daysOf('week', cursor.day).map((day) => (
        <Day
          key={day}
          day={day}
          book={book}
          parties={all.filter(({ starts_at }) => clock.day(Date.parse(starts_at)) === day)}
          open={() => cursor.go({ view: 'day', day })}
        />
      ))}
    </section>
  )
}

interface DayProps {
  day: string
  book: ReservationBook
  parties: readonly StaffReservation[]
  open: () => void
}

function Day({ day, book, parties, open }: DayProps) {
  const { t } = useTranslation()
  const { today, now } = useDesk()
  const figures = book.days.find(({ date }) => date === day)
  const isClosed = figures?.services.length === 0
  const shown = parties.filter((party) => partyState(party, now) !== 'cancelled')
  const cancelled = parties.length - shown.length
  return (
    <div className={classes.day} data-today={day === today || undefined} data-closed={isClosed || undefined}>
      <DayHead day={day} figures={figures} open={open} />
      {isClosed && <p className={classes.note}>{t('reservationBook.closed')}</p>}
      {!isClosed && shown.length === 0 && <p className={classes.note}>{t('reservationBook.week.nobody')}</p>}
      <ul className={classes.parties}>
        {shown.map((party) => (
          <Chip key={party.id} party={party} />
        ))}
      </ul>
      {cancelled > 0 && (
        <p className={classes.note}>{t('reservationBook.week.cancelled', { count: cancelled })}</p>
      )}
    </div>
  )
}

interface DayHeadProps {
  day: string
  figures: ReservationBook['days'][number] | undefined
  open: () => void
}

function DayHead({ day, figures, open }: DayHeadProps) {
  const { t, i18n } = useTranslation()
  const words = {
    day: dayInWords(day, i18n.language, { weekday: 'long', day: 'numeric', month: 'long' }),
    parties: t('reservationBook.parties', { count: figures?.parties ?? 0 }),
    guests: t('reservationBook.guests', { count: figures?.guests ?? 0 }),
  }
  return (
    <button
      type="button"
      className={classes.head}
      data-day={day}
      aria-label={t('reservationBook.week.openDay', words)}
      onClick={open}
    >
      <span className={classes.weekday}>{dayInWords(day, i18n.language, { weekday: 'short' })}</span>
      <span className={classes.date}>
        {dayInWords(day, i18n.language, { day: 'numeric', month: 'short' })}
      </span>
      <span className={classes.figures}>{words.guests}</span>
      {(figures?.waiting ?? 0) > 0 && (
        <span className={classes.figures}>
          {t('reservationBook.week.waiting', { count: figures?.waiting ?? 0 })}
        </span>
      )}
    </button>
  )
}

function Chip({ party }: { party: StaffReservation }) {
  const { t } = useTranslation()
  const { clock, now, openParty } = useDesk()
  const state = partyState(party, now)
  const Icon = STATE_ICONS[state]
  const where = party.tables.map(({ name }) => name).join(' + ')
  return (
    <li>
      <button
        type="button"
        className={`${looks.state} ${classes.chip}`}
        data-state={state}
        onClick={() => openParty(party.id)}
      >
        <Icon
          size={14}
          role="img"
          aria-label={t(`reservationBook.state.${state}`)}
          className={classes.icon}
        />
        <span className={classes.time}>{clock.time(Date.parse(party.starts_at))}</span>
        <span className={classes.name}>{party.guest_name}</span>
        <span className={classes.size}>
          {party.party_size}
          {where && ` · ${where}`}
        </span>
      </button>
    </li>
  )
}
