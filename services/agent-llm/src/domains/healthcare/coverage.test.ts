import { describe, expect, it } from 'vitest'
import { coverageOn } from './coverage.ts'

const member = (eligibilityStatus: string, coverageStart: string | null, coverageEnd: string | null) => ({
  eligibilityStatus,
  coverageStart,
  coverageEnd,
})

describe('coverage', () => {
  it.each([
    ['on its first day', member('active', '2026-01-01', '2026-12-31'), '2026-01-01', 'active'],
    ['on its last day', member('active', '2026-01-01', '2026-12-31'), '2026-12-31', 'active'],
    ['the day before', member('active', '2026-01-01', '2026-12-31'), '2025-12-31', 'not-started'],
    ['the day after', member('active', '2026-01-01', '2026-12-31'), '2027-01-01', 'ended'],
    ['without an end', member('active', '2026-01-01', null), '2031-05-05', 'active'],
    ['continued under COBRA', member('cobra', '2026-01-01', '2026-12-31'), '2026-06-01', 'active'],
    [
      'terminated before its end',
      member('terminated', '2026-01-01', '2026-12-31'),
      '2026-06-01',
      'not-eligible',
    ],
    ['suspended', member('suspended', '2026-01-01', '2026-12-31'), '2026-06-01', 'not-eligible'],
    ['without any dates', member('active', null, null), '2026-06-01', 'not-eligible'],
  ])('%s is judged by dates and status', (_, of, day, kind) => {
    expect(coverageOn(of, day).kind).toBe(kind)
  })
})
