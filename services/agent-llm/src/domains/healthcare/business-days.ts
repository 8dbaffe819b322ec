import { Temporal } from 'temporal-polyfill'

/** The day that is `count` working days later: neither weekends nor federal holidays of the United States are counted. */
export function businessDaysAfter(day: string, count: number): string {
  let date = Temporal.PlainDate.from(day)
  for (let left = count; left > 0; ) {
    date = date.add({ days: 1 })
    if (isBusinessDay(date)) left -= 1
  }
  return date.toString()
}

const isBusinessDay = (date: Temporal.PlainDate): boolean =>
  date.dayOfWeek < 6 && ![date.year, date.year + 1].some((year) => holidays(year).includes(date.toString()))

// 5 U.S.C. 6103 (a) and (b), as of 2021: a holiday on a Saturday is kept the Friday before, on a Sunday the Monday after.
function holidays(year: number): string[] {
  const fixed = ['01-01', '06-19', '07-04', '11-11', '12-25'].map((day) => observed(`${year}-${day}`))
  const floating = [
    nth(year, { month: 1, weekday: 1, count: 3 }),
    nth(year, { month: 2, weekday: 1, count: 3 }),
    lastMonday(year, 5),
    nth(year, { month: 9, weekday: 1, count: 1 }),
    nth(year, { month: 10, weekday: 1, count: 2 }),
    nth(year, { month: 11, weekday: 4, count: 4 }),
  ]
  return [...fixed, ...floating].map(String)
}

function observed(day: string): Temporal.PlainDate {
  const date = Temporal.PlainDate.from(day)
  if (date.dayOfWeek === 6) return date.subtract({ days: 1 })
  return date.dayOfWeek === 7 ? date.add({ days: 1 }) : date
}

function nth(
  year: number,
  { month, weekday, count }: { month: number; weekday: number; count: number },
): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (count - 1) * 7 })
}

function lastMonday(year: number, month: number): Temporal.PlainDate {
  const last = Temporal.PlainDate.from({ year, month, day: 1 }).add({ months: 1 }).subtract({ days: 1 })
  return last.subtract({ days: last.dayOfWeek - 1 })
}
