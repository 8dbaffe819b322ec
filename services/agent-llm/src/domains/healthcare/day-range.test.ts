import { describe, expect, it } from 'vitest'
import { daysIn, PERIODS } from './day-range.ts'

// A Sunday.
const today = '2026-11-22'

describe('a period of claims', () => {
  it.each([
    ['of days', { from: '2026-01-01', until: '2026-01-31' }, { from: '2026-01-01', until: '2026-01-31' }],
    ['open at the end', { from: '2026-01-15' }, { from: '2026-01-15' }],
    ['not named at all', {}, {}],
    ['this week', { during: 'this_week' }, { from: '2026-11-16', until: '2026-11-22' }],
    ['last week', { during: 'last_week' }, { from: '2026-11-09', until: '2026-11-15' }],
    ['last month', { during: 'last_month' }, { from: '2026-10-01', until: '2026-10-31' }],
    ['last year', { during: 'last_year' }, { from: '2025-01-01', until: '2025-12-31' }],
    ['the January before', { during: 'january' }, { from: '2026-01-01', until: '2026-01-31' }],
    ['the running month', { during: 'november' }, { from: '2026-11-01', until: '2026-11-30' }],
    ['a month that is ahead', { during: 'december' }, { from: '2025-12-01', until: '2025-12-31' }],
  ])('may be %s', (_, given, days) => {
    expect(daysIn(given, today)).toEqual({ kind: 'range', days })
  })

  it.each([
    [{ from: 'last week' }, 'bad-date'],
    [{ until: '2026-02-30' }, 'bad-date'],
    [{ from: '2026-01-01T08:00:00Z' }, 'bad-date'],
    [{ from: '2026-03-01', until: '2026-02-01' }, 'bad-period'],
    [{ during: 'next_moon' }, 'bad-period'],
    [{ during: 'whenever' }, 'bad-period'],
  ])('is never guessed from %o', (given, kind) => {
    expect(daysIn(given, today).kind).toBe(kind)
  })

  it('is known for every name there is', () => {
    for (const during of Object.keys(PERIODS)) expect(daysIn({ during }, today).kind).toBe('range')
  })
})
