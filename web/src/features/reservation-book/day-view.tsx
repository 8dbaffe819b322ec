import type { ReservationBook } from '@convonet/contracts/restaurant-book'
import { SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconLayoutList, IconTimeline } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { waitingParties } from './change-book.ts'
import { DayCounters } from './day-counters.tsx'
import { DayList } from './day-list.tsx'
import classes from './day-view.module.css'
import { Timeline } from './timeline.tsx'
import type { BookCursor } from './use-book-address.ts'
import { WaitlistPanel } from './waitlist-panel.tsx'

interface DayViewProps {
  book: ReservationBook
  cursor: BookCursor
}

type Shown = 'timeline' | 'list'
const TOO_NARROW = '(max-width: 48em)'

/** One day: its figures, its parties by table or one after the other, and who waits. */
export function DayView({ book, cursor: { day } }: DayViewProps) {
  const { t } = useTranslation()
  const isNarrow = useMediaQuery(TOO_NARROW, undefined, { getInitialValueInEffect: false })
  const [chosen, setChosen] = useState<Shown | null>(null)
  const shown = chosen ?? (isNarrow ? 'list' : 'timeline')
  const waiting = waitingParties(book)
  return (
    <div className={classes.day} data-waitlist={waiting.length > 0}>
      <div className={classes.main}>
        <div className={classes.top}>
          <DayCounters book={book} day={day} />
          <SegmentedControl
            aria-label={t('reservationBook.timeline.shownAs')}
            value={shown}
            onChange={(value) => setChosen(value === 'list' ? 'list' : 'timeline')}
            data={[
              {
                value: 'timeline',
                label: <Choice Icon={IconTimeline} label={t('reservationBook.timeline.asTimeline')} />,
              },
              {
                value: 'list',
                label: <Choice Icon={IconLayoutList} label={t('reservationBook.timeline.asList')} />,
              },
            ]}
          />
        </div>
        {shown === 'timeline' ? <Timeline book={book} day={day} /> : <DayList book={book} />}
      </div>
      <WaitlistPanel parties={waiting} />
    </div>
  )
}

function Choice({ Icon, label }: { Icon: typeof IconTimeline; label: string }) {
  return (
    <span className={classes.choice}>
      <Icon size={18} aria-hidden="true" />
      {label}
    </span>
  )
}
