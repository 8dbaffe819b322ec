import type { RestaurantRules } from '@convonet/contracts/reservations'
import type { House } from '@convonet/contracts/restaurant-book'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BookBar } from './book-bar.tsx'
import { bookQuery } from './book-queries.ts'
import { BookView } from './book-view.tsx'
import { daysOf } from './calendar-view.ts'
import { type Desk, DeskContext, type Notice } from './desk.ts'
import { NoticeBar } from './notice-bar.tsx'
import { PartyDrawer } from './party-drawer.tsx'
import classes from './reservations-page.module.css'
import { createRestaurantClock } from './restaurant-clock.ts'
import type { PageAddress } from './stored-view.ts'
import { type BookCursor, useBookAddress } from './use-book-address.ts'
import { useBookChanges } from './use-book-changes.ts'
import { useNow } from './use-now.ts'

interface OpenBookProps {
  page: PageAddress
  house: House
  rules: RestaurantRules
  isManager: boolean
}

/** The page for somebody who may see it. */
export function OpenBook({ page, house, rules, isManager }: OpenBookProps) {
  const { t, i18n } = useTranslation()
  const liveness = useBookChanges()
  const [skewMs, setSkewMs] = useState(0)
  const now = useNow(skewMs)
  const clock = useMemo(
    () => createRestaurantClock(house.timeZone, i18n.language),
    [house.timeZone, i18n.language],
  )
  const today = clock.day(now)
  const cursor = useBookAddress(page, today)
  const days = daysOf(cursor.view, cursor.day)
  const [from = cursor.day, to = cursor.day] = [days[0], days.at(-1)]
  const book = useQuery(bookQuery({ from, to, isLive: liveness === 'live' }))
  useSkew(book.data?.now, setSkewMs)
  const { notice, say, dismiss } = useNotice()
  const desk = useDeskOf({ clock, now, today, rules, isManager, say, cursor })
  return (
    <DeskContext value={desk}>
      <div className={classes.page}>
        <h1 className={classes.title}>{t('reservationBook.title')}</h1>
        <BookBar cursor={cursor} liveness={liveness} house={house} />
        <BookView cursor={cursor} book={book} />
        <PartyDrawer id={cursor.party} book={book.data} onClose={() => cursor.openParty(null)} />
        <NoticeBar notice={notice} onDismiss={dismiss} />
      </div>
    </DeskContext>
  )
}

function useDeskOf({ cursor, ...rest }: Omit<Desk, 'openParty'> & { cursor: BookCursor }): Desk {
  const { clock, now, today, rules, isManager, say } = rest
  const { openParty } = cursor
  return useMemo(
    () => ({ clock, now, today, rules, isManager, say, openParty }),
    [clock, now, today, rules, isManager, say, openParty],
  )
}

function useNotice() {
  const [notice, setNotice] = useState<Notice | null>(null)
  const dismiss = useCallback(() => setNotice(null), [])
  return { notice, say: setNotice as (notice: Notice) => void, dismiss }
}

const WORTH_MINDING_MS = 20_000

/** A clock of this machine that is wrong must not move the line of now. */
function useSkew(serverNow: string | undefined, setSkewMs: (skewMs: number) => void): void {
  const [seen, setSeen] = useState(serverNow)
  if (serverNow === undefined || serverNow === seen) return
  setSeen(serverNow)
  const skewMs = Date.parse(serverNow) - Date.now()
  setSkewMs(Math.abs(skewMs) > WORTH_MINDING_MS ? skewMs : 0)
}
