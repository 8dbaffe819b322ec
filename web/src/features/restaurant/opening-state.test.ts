import { describe, expect, it } from 'vitest'
import { dayAfter, openingState, weekdayOf, windowsOn } from './opening-state.ts'

const lunch = { opens: '11:30', closes: '14:30' }
const dinner = { opens: '17:00', closes: '22:00' }
const night = { opens: '18:00', closes: '02:00' }
const house = {
  timeZone: 'America/Los_Angeles',
  hours: { '2': [lunch, dinner], '5': [night], '6': [dinner] },
  closedDays: ['2026-12-01'],
}

describe('whether the house is open', () => {
  it.each([
    // The 24th of November 2026 is a Tuesday; Los Angeles is eight hours behind.
    ['2026-11-24T19:29:00Z', { kind: 'later', at: '11:30' }],
    ['2026-11-24T19:30:00Z', { kind: 'open', until: '14:30' }],
    ['2026-11-24T22:30:00Z', { kind: 'later', at: '17:00' }],
    ['2026-11-25T05:59:00Z', { kind: 'open', until: '22:00' }],
    ['2026-11-25T06:00:00Z', { kind: 'over' }],
    ['2026-11-25T20:00:00Z', { kind: 'closed' }],
    // Friday's night goes on until two on Saturday.
    ['2026-11-28T07:59:00Z', { kind: 'open', until: '02:00' }],
    ['2026-11-28T09:59:00Z', { kind: 'open', until: '02:00' }],
    ['2026-11-28T10:00:00Z', { kind: 'later', at: '17:00' }],
    // A Tuesday on which it is closed.
    ['2026-12-01T21:00:00Z', { kind: 'closed' }],
    // Summer: seven hours behind. The 7th of July 2026 is a Tuesday.
    ['2026-07-07T18:30:00Z', { kind: 'open', until: '14:30' }],
  ])('at %s: %j', (moment, expected) => {
    expect(openingState(house, Date.parse(moment))).toEqual(expected)
  })
})

describe('the days of the calendar', () => {
  it('knows the weekday of a date in any zone of the browser', () => {
    expect(weekdayOf('2026-11-23')).toBe('1')
    expect(weekdayOf('2026-11-29')).toBe('7')
  })

  it('counts over months and years', () => {
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01')
    expect(dayAfter('2028-03-01', -1)).toBe('2028-02-29')
  })

  it('has no hours on a closed day', () => {
    expect(windowsOn(house, '2026-11-24')).toEqual([lunch, dinner])
    expect(windowsOn(house, '2026-12-01')).toEqual([])
    expect(windowsOn(house, '2026-11-23')).toEqual([])
  })
})
