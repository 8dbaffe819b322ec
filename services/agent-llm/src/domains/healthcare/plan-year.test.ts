import { describe, expect, it } from 'vitest'
import { planYearOn } from './plan-year.ts'

const calendar = { planYearStart: '2026-01-01', planYearEnd: '2026-12-31' }
const fromJuly = { planYearStart: '2025-07-01', planYearEnd: '2026-06-30' }
const short = { planYearStart: '2026-03-01', planYearEnd: '2026-12-31' }
const none = { planYearStart: null, planYearEnd: null }

describe('the plan year', () => {
  it.each([
    [
      'a calendar year on its first day',
      calendar,
      '2026-01-01',
      { year: 2026, start: '2026-01-01', end: '2026-12-31' },
    ],
    [
      'a calendar year on its last day',
      calendar,
      '2026-12-31',
      { year: 2026, start: '2026-01-01', end: '2026-12-31' },
    ],
    [
      'the next one from the anniversary on',
      calendar,
      '2027-01-01',
      { year: 2027, start: '2027-01-01', end: '2027-12-31' },
    ],
    [
      'one from July, on its last day',
      fromJuly,
      '2026-06-30',
      { year: 2025, start: '2025-07-01', end: '2026-06-30' },
    ],
    [
      'one from July, a day later',
      fromJuly,
      '2026-07-01',
      { year: 2026, start: '2026-07-01', end: '2027-06-30' },
    ],
    [
      'one from July, before it began',
      fromJuly,
      '2025-06-30',
      { year: 2024, start: '2024-07-01', end: '2025-06-30' },
    ],
    [
      'a short one as the plan has it',
      short,
      '2026-05-01',
      { year: 2026, start: '2026-03-01', end: '2026-12-31' },
    ],
    [
      'the calendar where the plan says nothing',
      none,
      '2026-02-28',
      { year: 2026, start: '2026-01-01', end: '2026-12-31' },
    ],
  ])('is %s', (_, plan, day, year) => {
    expect(planYearOn(plan, { coverageEnd: null }, day)).toEqual(year)
  })

  it('of somebody whose coverage is over is the last one they had', () => {
    expect(planYearOn(calendar, { coverageEnd: '2026-12-31' }, '2027-03-01').year).toBe(2026)
    expect(planYearOn(fromJuly, { coverageEnd: '2026-06-30' }, '2026-11-22').year).toBe(2025)
  })
})
