import { describe, expect, it } from 'vitest'
import { spanOf, spokenSpan } from './event-time.ts'

// A Wednesday.
const here = { now: Date.parse('2026-11-25T14:30:00+01:00'), timeZone: 'Europe/Berlin' }
const at = (local: string) => new Date(`${local}:00+01:00`)

describe('an event', () => {
  it.each([
    ['an hour, where nothing is said', { from: at('2026-11-27T15:00') }, '2026-11-27T16:00'],
    ['as long as is said', { from: at('2026-11-27T15:00'), minutes: 90 }, '2026-11-27T16:30'],
    ['until its end', { from: at('2026-11-27T15:00'), to: at('2026-11-27T15:20') }, '2026-11-27T15:20'],
    [
      'until a time of its day',
      { from: at('2026-11-27T15:00'), to: at('2026-11-25T17:00') },
      '2026-11-27T17:00',
    ],
    ['until the afternoon', { from: at('2026-11-27T11:00'), to: at('2026-11-25T01:00') }, '2026-11-27T13:00'],
    ['past midnight', { from: at('2026-11-27T22:00'), to: at('2026-11-25T02:00') }, '2026-11-28T02:00'],
  ])('lasts %s', (_, given, until) => {
    expect(spanOf(given, here)).toEqual({ from: given.from, to: at(until) })
  })

  it('is all day where only a day was named, also when clocks change', () => {
    const newYork = { ...here, timeZone: 'America/New_York' }
    const day = spanOf({ from: new Date('2026-11-01T23:59:00-05:00') }, newYork)
    expect(day).toEqual({
      from: new Date('2026-11-01T00:00:00-04:00'),
      to: new Date('2026-11-02T00:00:00-05:00'),
    })
  })

  it.each([
    ['2026-11-26T15:00', '2026-11-26T16:00', 'tomorrow at 3 PM'],
    ['2026-11-26T15:00', '2026-11-26T17:00', 'tomorrow at 3 PM for 2 hours'],
    ['2026-11-26T15:00', '2026-11-26T15:45', 'tomorrow at 3 PM for 45 minutes'],
    ['2026-11-27T00:00', '2026-11-28T00:00', 'on Friday all day'],
  ])('from %s to %s is spoken "%s"', (from, to, spoken) => {
    expect(spokenSpan({ from: at(from), to: at(to) }, here)).toBe(spoken)
  })
})
