import { describe, expect, it } from 'vitest'
import { dayByKey, daysOf, stepped } from './calendar-view.ts'

describe('the days of a view', () => {
  it('are the week from Monday', () => {
    const week = daysOf('week', '2026-11-29')
    expect([week[0], week.at(-1), week.length]).toEqual(['2026-11-23', '2026-11-29', 7])
  })

  it.each([
    ['2026-11-15', '2026-10-26', '2026-12-06', 42],
    ['2027-02-10', '2027-02-01', '2027-02-28', 28],
    ['2026-12-31', '2026-11-30', '2027-01-03', 35],
  ])('are whole weeks around the month of %s', (day, first, last, count) => {
    const month = daysOf('month', day)
    expect([month[0], month.at(-1), month.length]).toEqual([first, last, count])
  })

  it('step by their own length, the end of a month to the end of the next', () => {
    expect(stepped('day', '2026-12-31', 1)).toBe('2027-01-01')
    expect(stepped('week', '2026-11-22', -1)).toBe('2026-11-15')
    expect(stepped('month', '2027-01-31', 1)).toBe('2027-02-28')
  })
})

it.each([
  ['ArrowLeft', '2026-11-30'],
  ['ArrowDown', '2026-12-08'],
  ['Home', '2026-11-30'],
  ['End', '2026-12-06'],
  ['PageUp', '2026-11-01'],
  ['a', null],
])('the key %s leads from December 1 to %s', (key, day) => {
  expect(dayByKey('2026-12-01', key)).toBe(day)
})
