import { expect, it } from 'vitest'
import { businessDaysAfter } from './business-days.ts'

it.each([
  ['over a weekend', '2026-11-20', 1, '2026-11-23'],
  ['over Thanksgiving', '2026-11-25', 1, '2026-11-27'],
  ['over a holiday that is kept on Friday, and a weekend', '2026-07-02', 1, '2026-07-06'],
  ['over New Year kept the year before', '2027-12-30', 1, '2028-01-03'],
  ['over Martin Luther King Day', '2027-01-15', 1, '2027-01-19'],
  ['over Memorial Day', '2026-05-22', 2, '2026-05-27'],
  ['within a week', '2026-11-09', 2, '2026-11-12'],
])('counts working days %s', (_, from, count, day) => {
  expect(businessDaysAfter(from, count)).toBe(day)
})
