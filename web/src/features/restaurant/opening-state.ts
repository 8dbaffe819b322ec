import type { House } from '@convonet/contracts/restaurant-book'
import { wallClock } from './house-time.ts'

/** Times of day on the restaurant's clock, `22:00`. */
export type OpeningState =
  | { kind: 'open'; until: string }
  | { kind: 'later'; at: string }
  | { kind: 'over' }
  | { kind: 'closed' }

type Calendar = Pick<House, 'hours' | 'closedDays' | 'timeZone'>

/** Whether the house is open at a moment, in unix milliseconds. A night that began yesterday counts until it ends. */
export function openingState(house: Calendar, moment: number): OpeningState {
  const { date, time } = wallClock(moment, house.timeZone)
  const lastNight = windowsOn(house, dayAfter(date, -1)).find(
    ({ opens, closes }) => closes <= opens && time < closes,
  )
  if (lastNight) return { kind: 'open', until: lastNight.closes }
  const today = windowsOn(house, date)
  const current = today.find(({ opens, closes }) => time >= opens && (closes <= opens || time < closes))
  if (current) return { kind: 'open', until: current.closes }
  const next = today
    .map(({ opens }) => opens)
    .filter((opens) => opens > time)
    .toSorted()[0]
  if (next) return { kind: 'later', at: next }
  return { kind: today.length > 0 ? 'over' : 'closed' }
}

/** The opening hours of a day of the restaurant, `2026-11-27`; none where it is closed. */
export function windowsOn({ hours, closedDays }: Pick<House, 'hours' | 'closedDays'>, date: string) {
  return closedDays.includes(date) ? [] : (hours[weekdayOf(date)] ?? [])
}

/** `1` is Monday. */
export function weekdayOf(date: string): string {
  return String(new Date(`${date}T00:00:00Z`).getUTCDay() || 7)
}

export function dayAfter(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}
