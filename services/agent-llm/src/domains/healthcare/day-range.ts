import { Temporal } from 'temporal-polyfill'
import { isDay } from './day.ts'

export interface Given {
  from?: string
  until?: string
  /** One of `PERIODS`. */
  during?: string
}

export type DayRange =
  | { kind: 'range'; days: { from?: string; until?: string } }
  | { kind: 'bad-date' }
  | { kind: 'bad-period' }

/** A stretch of days, both included. */
export function daysIn({ from, until, during }: Given, today: string): DayRange {
  const named = during === undefined ? {} : daysDuring(during, Temporal.PlainDate.from(today))
  if (!named) return { kind: 'bad-period' }
  const days = { ...named, ...(from !== undefined && { from }), ...(until !== undefined && { until }) }
  if (Object.values(days).some((day) => !isDay(day))) return { kind: 'bad-date' }
  return days.from && days.until && days.from > days.until ? { kind: 'bad-period' } : { kind: 'range', days }
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** Periods that people name, and what they call them. A month by its name is the last one that has begun. */
export const PERIODS: Record<string, string[]> = {
  this_week: ['this week'],
  last_week: ['last week'],
  this_month: ['this month'],
  last_month: ['last month', 'the last month'],
  this_year: ['this year', 'the year so far'],
  last_year: ['last year'],
  ...Object.fromEntries(MONTHS.map((month) => [month, [month, `last ${month}`, `this ${month}`]])),
}

function daysDuring(period: string, today: Temporal.PlainDate): { from: string; until: string } | null {
  const month = MONTHS.indexOf(period) + 1
  if (month > 0) {
    const first = Temporal.PlainDate.from({ year: today.year, month, day: 1 })
    return stretch(month > today.month ? first.subtract({ years: 1 }) : first, { months: 1 })
  }
  const [which, unit] = period.split('_')
  const first = firstOf(unit, today)
  if (!first || (which !== 'this' && which !== 'last')) return null
  const length = { [`${unit}s`]: 1 }
  return stretch(which === 'last' ? first.subtract(length) : first, length)
}

function firstOf(unit: string | undefined, today: Temporal.PlainDate): Temporal.PlainDate | null {
  if (unit === 'week') return today.subtract({ days: today.dayOfWeek - 1 })
  if (unit === 'month') return today.with({ day: 1 })
  return unit === 'year' ? today.with({ month: 1, day: 1 }) : null
}

const stretch = (first: Temporal.PlainDate, length: Temporal.DurationLike) => ({
  from: first.toString(),
  until: first.add(length).subtract({ days: 1 }).toString(),
})
