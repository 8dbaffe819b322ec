import '@mantine/dates/styles.layer.css'
import '../../i18n/reservation-book-words.ts'
import { AppError } from '@convonet/kit/wire/app-error'
import { Center, Loader } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from '../../ui/note.tsx'
import { sessionQuery } from '../../ui/session-queries.ts'
import { houseQuery, rulesQuery } from './book-queries.ts'
import { OpenBook } from './open-book.tsx'
import classes from './reservations-page.module.css'
import { StaffDoor } from './staff-door.tsx'
import type { PageAddress } from './stored-view.ts'

/** The book of reservations, for the staff. */
export function ReservationsPage(page: PageAddress) {
  const { t } = useTranslation()
  const session = useQuery(sessionQuery)
  useDocumentTitle(`${t('reservationBook.title')} · ${t('brand')}`)
  if (!session.data) return <Waiting isError={session.isError} again={() => void session.refetch()} />
  const { person } = session.data
  if (!person) return <StaffDoor kind="signIn" />
  if (person.role === null) return <StaffDoor kind="staff" />
  return <Inside page={page} isManager={person.role !== 'agent'} />
}

function Inside({ page, isManager }: { page: PageAddress; isManager: boolean }) {
  const queries = useQueryClient()
  const house = useQuery(houseQuery)
  const rules = useQuery(rulesQuery)
  const isSignedOut = rules.error instanceof AppError && rules.error.code === 'unauthenticated'

  useEffect(() => {
    if (isSignedOut) void queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
  }, [isSignedOut, queries])

  if (house.data && rules.data) {
    return <OpenBook page={page} house={house.data} rules={rules.data} isManager={isManager} />
  }
  const again = () => void Promise.all([house.refetch(), rules.refetch()])
  return <Waiting isError={house.isError || rules.isError} again={again} />
}

function Waiting({ isError, again }: { isError: boolean; again: () => void }) {
  const { t } = useTranslation()
  if (isError) {
    return (
      <div className={classes.page}>
        <Note tone="warning" action={{ label: t('reservationBook.again'), run: again }}>
          {t('reservationBook.failed')}
        </Note>
      </div>
    )
  }
  return (
    <Center mih={320}>
      <Loader aria-label={t('loading')} />
    </Center>
  )
}
