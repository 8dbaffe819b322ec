import type { House } from '@convonet/contracts/restaurant-book'
import { dayAfter, openingState, windowsOn } from './opening-state.ts'

/** When a party would like to come. */
export interface Wish {
  partySize: number
  /** A day of the restaurant, `2026-11-27`. */
  date: string
  start: WishedStart | null
}

export interface WishedStart {
  /** On the restaurant's clock with its offset, as the house wrote it. */
  at: string
  /** There is only the waitlist for it. */
  isFull: boolean
}

/** What a form begins with: two, on the next day of the calendar on which somebody can still come. */
export function firstWish(house: House, now: number): Wish {
  const { kind } = openingState(house, now)
  const from = kind === 'over' ? 1 : 0
  return { partySize: Math.min(2, house.largestParty), date: nextOpenDay(house, from), start: null }
}

/** The day of the restaurant on which a start is. */
export const dateOf = (start: string): string => start.slice(0, 10)

export const isSameStart = (a: string, b: string): boolean => Date.parse(a) === Date.parse(b)

export const canPick = (house: House, date: string): boolean =>
  date >= house.today && date <= lastDay(house) && windowsOn(house, date).length > 0

export const lastDay = ({ today, horizonDays }: House): string => dayAfter(today, horizonDays)

function nextOpenDay(house: House, from: number): string {
  for (let ahead = from; ahead <= house.horizonDays; ahead++) {
    const date = dayAfter(house.today, ahead)
    if (windowsOn(house, date).length > 0) return date
  }
  return house.today
}
