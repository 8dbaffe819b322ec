import type { ReservationBook } from '@convonet/contracts/restaurant-book'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { dayByKey, daysOf, isSameMonth } from './calendar-view.ts'
import { useDesk } from './desk.ts'
import classes from './month-view.module.css'
import { dayInWords } from './restaurant-clock.ts'
import type { BookCursor } from './use-book-address.ts'

interface MonthViewProps {
  book: ReservationBook
  cursor: BookCursor
}

/** A month of days with how many come on each; arrow keys go from day to day and on into the next month. */
export function MonthView({ book, cursor }: MonthViewProps) {
  const { t, i18n } = useTranslation()
  const grid = useRef<HTMLTableElement>(null)
  const moved = useRef(false)
  const days = daysOf('month', cursor.day)
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
  const most = Math.max(1, ...book.days.map(({ guests }) => guests))

  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    grid.current?.querySelector<HTMLElement>(`[data-day="${cursor.day}"]`)?.focus()
  }, [cursor.day])

  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.shiftKey ? null : dayByKey(cursor.day, event.key)
    if (!to) return
    event.preventDefault()
    moved.current = true
    cursor.go({ day: to })
  }

  return (
    <table
      ref={grid}
      className={classes.month}
      aria-label={t('reservationBook.bar.month')}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col" abbr={dayInWords(day, i18n.language, { weekday: 'long' })}>
              {dayInWords(day, i18n.language, { weekday: 'short' })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <MonthDay
                key={day}
                day={day}
                figures={book.days.find(({ date }) => date === day)}
                most={most}
                cursor={cursor}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface MonthDayProps {
  day: string
  figures: ReservationBook['days'][number] | undefined
  /** The guests of the fullest day shown. */
  most: number
  cursor: BookCursor
}

function MonthDay({ day, figures, most, cursor }: MonthDayProps) {
  const { today } = useDesk()
  const { label, words, waiting } = useMonthWords(day, figures)
  const guests = figures?.guests ?? 0
  const isChosen = day === cursor.day
  return (
    <td>
      <button
        type="button"
        data-day={day}
        tabIndex={isChosen ? 0 : -1}
        className={classes.day}
        data-other={!isSameMonth(day, cursor.day)}
        data-today={day === today}
        data-closed={figures?.services.length === 0}
        aria-label={label}
        aria-current={day === today ? 'date' : undefined}
        onClick={() => cursor.go({ view: 'day', day })}
      >
        <span className={classes.date}>{Number(day.slice(8))}</span>
        <span className={classes.words}>{words}</span>
        <span className={classes.number}>{guests > 0 && guests}</span>
        <span className={classes.bar} style={{ width: `${(guests / most) * 100}%` }} />
        <span className={classes.words}>{waiting}</span>
      </button>
    </td>
  )
}

/** A day in full, and as far as there is room for it. */
function useMonthWords(day: string, figures: MonthDayProps['figures']) {
  const { t, i18n } = useTranslation()
  const { parties = 0, guests = 0, waiting = 0, services = [] } = figures ?? {}
  const isIdle = services.length === 0 && guests === 0
  const inGuests = t('reservationBook.guests', { count: guests })
  const inParties = isIdle ? t('reservationBook.closed') : t('reservationBook.parties', { count: parties })
  return {
    label: t('reservationBook.week.openDay', {
      day: dayInWords(day, i18n.language, { weekday: 'long', day: 'numeric', month: 'long' }),
      parties: inParties,
      guests: inGuests,
    }),
    words: guests > 0 ? inGuests : isIdle && t('reservationBook.closed'),
    waiting: waiting > 0 && t('reservationBook.week.waiting', { count: waiting }),
  }
}
