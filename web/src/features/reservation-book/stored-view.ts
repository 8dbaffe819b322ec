export const CALENDAR_VIEWS = ['day', 'week', 'month'] as const
export type CalendarView = (typeof CALENDAR_VIEWS)[number]

/** What the address says of the page. Without a day it is today, also tomorrow. */
export interface BookAddress {
  view?: CalendarView
  day?: string
  /** Whose details are open. */
  party?: number
}

export interface PageAddress {
  address: BookAddress
  /** Replaces the entry of the browser's history instead of adding one where `replace` is true. */
  onAddress: (address: BookAddress, replace: boolean) => void
}

const KEY = 'hanok-book'

/** Keeps of an address or of what was stored only what makes sense. */
export function readAddress(from: Record<string, unknown>): BookAddress {
  const view = CALENDAR_VIEWS.find((known) => known === from.view)
  const party = Number(from.party)
  return {
    ...(view && { view }),
    ...(isDay(from.day) && { day: from.day }),
    ...(Number.isSafeInteger(party) && party > 0 && { party }),
  }
}

export function loadAddress(storage: Pick<Storage, 'getItem'>): BookAddress {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '{}')
    return stored !== null && typeof stored === 'object' ? readAddress({ ...stored }) : {}
  } catch {
    return {}
  }
}

/** A browser that stores nothing forgets the view, no more. */
export function storeAddress(storage: Pick<Storage, 'setItem'>, { view, day }: BookAddress): void {
  try {
    storage.setItem(KEY, JSON.stringify({ view, day }))
  } catch {
    return
  }
}

/** A day that the calendar has: the 30th of February is none. */
function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const read = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text)
}
