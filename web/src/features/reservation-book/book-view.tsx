import type { ReservationBook } from '@convonet/contracts/restaurant-book'
import { Center, Loader } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Note } from '../../ui/note.tsx'
import { DayView } from './day-view.tsx'
import { MonthView } from './month-view.tsx'
import { NoTables } from './no-tables.tsx'
import type { BookCursor } from './use-book-address.ts'
import { WeekView } from './week-view.tsx'

interface BookViewProps {
  cursor: BookCursor
  book: UseQueryResult<ReservationBook>
}

/** The days as a timeline, as a week or as a month. */
export function BookView({ cursor, book: { data: book, isError, refetch } }: BookViewProps) {
  const { t } = useTranslation()
  const again = { label: t('reservationBook.again'), run: () => void refetch() }
  const problem = isError && (
    <Note tone="warning" action={again}>
      {t('reservationBook.failed')}
    </Note>
  )
  if (!book) {
    return (
      problem || (
        <Center mih={320}>
          <Loader aria-label={t('loading')} />
        </Center>
      )
    )
  }
  if (book.tables.length === 0) return <NoTables />
  const View = VIEWS[cursor.view]
  return (
    <>
      {problem}
      <View book={book} cursor={cursor} />
    </>
  )
}

const VIEWS = { day: DayView, week: WeekView, month: MonthView } as const
