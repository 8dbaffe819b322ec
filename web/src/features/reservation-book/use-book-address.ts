import { useCallback, useEffect, useState } from 'react'
import {
  type BookAddress,
  type CalendarView,
  loadAddress,
  type PageAddress,
  storeAddress,
} from './stored-view.ts'

export interface BookCursor {
  view: CalendarView
  day: string
  party: number | undefined
  /** Today is no day in the address, so that the page left open shows the next day tomorrow. */
  go: (to: { view?: CalendarView; day?: string }) => void
  openParty: (id: number | null) => void
}

/** Which days are shown: what the address says, else what this browser showed last. */
export function useBookAddress({ address, onAddress }: PageAddress, today: string): BookCursor {
  const [remembered] = useState<BookAddress>(() => loadAddress(localStorage))
  const isBare = address.view === undefined && address.day === undefined
  const view = address.view ?? (isBare ? remembered.view : undefined) ?? 'day'
  const day = address.day ?? (isBare ? remembered.day : undefined) ?? today

  useEffect(() => {
    storeAddress(localStorage, { view, ...(day !== today && { day }) })
  }, [view, day, today])

  const go = useCallback(
    (to: { view?: CalendarView; day?: string }) => {
      const next = { view, day, ...to }
      onAddress({ view: next.view, ...(next.day !== today && { day: next.day }) }, false)
    },
    [view, day, today, onAddress],
  )
  const openParty = useCallback(
    (id: number | null) =>
      onAddress({ view, ...(day !== today && { day }), ...(id !== null && { party: id }) }, id === null),
    [view, day, today, onAddress],
  )
  return { view, day, party: address.party, go, openParty }
}
