import { Temporal } from 'temporal-polyfill'
import type { CalendarView } from './stored-view.ts'

/** The days that a view shows around a day, Monday first; a month in whole weeks. */
export function daysOf(view: CalendarView, day: string): string[] {
  const date = Temporal.PlainDate.from(day)
  if (view === 'day') return [day]
  if (view === 'week') return daysFrom(mondayOf(date), 7)
  const first = mondayOf(date.with({ day: 1 }))
  const last = mondayOf(date.with({ day: date.daysInMonth })).add({ days: 6 })
  return daysFrom(first, first.until(last, { largestUnit: 'days' }).days + 1)
}

/** The same day of the week or month, that many views on. */
export const stepped = (view: CalendarView, day: string, by: number): string =>
  Temporal.PlainDate.from(day)
    .add({ [`${view}s`]: by })
    .toString()

const WEEKDAYS_DOWN = 7

/** Where a key leads from a day of the calendar, or null where it leads nowhere. */
export function dayByKey(day: string, key: string): string | null {
  const date = Temporal.PlainDate.from(day)
  const steps: Record<string, Temporal.PlainDate> = {
    ArrowLeft: date.subtract({ days: 1 }),
    ArrowRight: date.add({ days: 1 }),
    ArrowUp: date.subtract({ days: WEEKDAYS_DOWN }),
    ArrowDown: date.add({ days: WEEKDAYS_DOWN }),
    Home: mondayOf(date),
    End: mondayOf(date).add({ days: 6 }),
    PageUp: date.subtract({ months: 1 }),
    PageDown: date.add({ months: 1 }),
  }
  return steps[key]?.toString() ?? null
}

export const isSameMonth = (one: string, other: string): boolean => one.slice(0, 7) === other.slice(0, 7)

const mondayOf = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 })

const daysFrom = (first: Temporal.PlainDate, count: number) =>
  Array.from({ length: count }, (_, ahead) => first.add({ days: ahead }).toString())
