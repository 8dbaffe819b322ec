import { describe, expect, it } from 'vitest'
import { takePeriod } from './periods.ts'

// A Wednesday.
const when = { now: Date.parse('2026-11-25T14:30:00Z'), timeZone: 'Europe/London' }
const day = (date: string) => `${date}T00:00:00Z`

describe('a period', () => {
  it.each([
    ['what is due today', 'what is', '2026-11-25', '2026-11-26'],
    ['what do I have on Friday', 'what do I have', '2026-11-27', '2026-11-28'],
    ['what is due this week', 'what is due', '2026-11-23', '2026-11-30'],
    ['what is left for next week', 'what is left', '2026-11-30', '2026-12-07'],
    ['anything for this weekend', 'anything', '2026-11-28', '2026-11-30'],
    ['what is due this month', 'what is due', '2026-11-01', '2026-12-01'],
    ['what is due next month', 'what is due', '2026-12-01', '2027-01-01'],
    ['my claims from last week', 'my claims from', '2026-11-16', '2026-11-23'],
    ['claims of last year', 'claims of', '2025-01-01', '2026-01-01'],
    ['the claims in January', 'the claims', '2026-01-01', '2026-02-01'],
    ['the claims from December', 'the claims', '2025-12-01', '2026-01-01'],
    ['what is due in January', 'what is due', '2027-01-01', '2027-02-01'],
    ['the claims of February 2024', 'the claims', '2024-02-01', '2024-03-01'],
    ['what is due in the next 3 days', 'what is due', '2026-11-25', '2026-11-29'],
  ])('in "%s" leaves "%s" and lasts from %s to %s', (text, rest, from, until) => {
    expect(takePeriod(text, when)).toEqual({ rest, taken: { from: day(from), until: day(until) } })
  })

  it('has no beginning when something has to be done by its end', () => {
    expect(takePeriod('what is due by Friday', when).taken).toEqual({ until: day('2026-11-28') })
  })

  it('ends now for what is overdue', () => {
    expect(takePeriod('what is overdue', when).taken).toEqual({ until: '2026-11-25T14:30:00Z' })
  })

  it('is nothing where nothing was said of time', () => {
    expect(takePeriod('what is on my list', when)).toEqual({ rest: 'what is on my list', taken: null })
  })
})
