import { describe, expect, it } from 'vitest'
import { spokenMoment, spokenPeriod } from './spoken-dates.ts'

// A Wednesday.
const here = { now: Date.parse('2026-11-25T14:30:00+01:00'), timeZone: 'Europe/Berlin' }
const at = (local: string) => new Date(`${local}:00+01:00`)

describe('a moment', () => {
  it.each([
    ['2026-11-25T17:00', 'today at 5 PM'],
    ['2026-11-26T09:30', 'tomorrow at 9:30 AM'],
    ['2026-11-24T12:00', 'yesterday at noon'],
    ['2026-11-27T00:00', 'on Friday at midnight'],
    ['2026-11-27T23:59', 'on Friday'],
    ['2026-12-02T23:59', 'on December 2'],
    ['2027-03-02T23:59', 'on March 2'],
    ['2028-03-02T08:05', 'on March 2, 2028 at 8:05 AM'],
  ])('%s is spoken "%s"', (local, spoken) => {
    expect(spokenMoment(at(local), here)).toBe(spoken)
  })
})

describe('a period', () => {
  it.each([
    ['2026-11-25T00:00', '2026-11-26T00:00', 'today'],
    ['2026-11-27T00:00', '2026-11-28T00:00', 'on Friday'],
    ['2026-11-23T00:00', '2026-11-30T00:00', 'this week'],
    ['2026-11-30T00:00', '2026-12-07T00:00', 'next week'],
    ['2026-11-28T00:00', '2026-11-30T00:00', 'at the weekend'],
    ['2026-12-01T00:00', '2027-01-01T00:00', 'in December'],
    ['2026-11-25T00:00', '2026-11-28T00:00', 'between today and Friday'],
  ])('from %s until %s is spoken "%s"', (from, until, spoken) => {
    expect(spokenPeriod({ from: at(from), until: at(until) }, here)).toBe(spoken)
  })

  it('may be open on either side', () => {
    expect(spokenPeriod({ until: at('2026-11-28T00:00') }, here)).toBe('by Friday')
    expect(spokenPeriod({ from: at('2026-11-28T00:00') }, here)).toBe('from Saturday on')
    expect(spokenPeriod({}, here)).toBeNull()
  })
})
