import { expect, it } from 'vitest'
import { createRestaurantClock, dayInWords } from './restaurant-clock.ts'

const clock = createRestaurantClock('America/Los_Angeles', 'en-US')

it('reads and writes the restaurant’s time through both changes of the clock', () => {
  expect(clock.at('2026-03-08', '02:30')).toBeNull()
  expect(clock.at('2026-03-08', '19:00')).toBe(Date.parse('2026-03-09T02:00:00Z'))
  expect(clock.iso(Date.parse('2026-11-01T09:30:00Z'))).toBe('2026-11-01T01:30:00-08:00')
  expect(clock.iso(Date.parse('2026-11-01T08:30:00Z'))).toBe('2026-11-01T01:30:00-07:00')
  expect(clock.day(Date.parse('2026-11-28T07:59:00Z'))).toBe('2026-11-27')
})

it('says days the same in every zone of a browser', () => {
  expect(dayInWords('2026-11-27', 'en-US', { day: 'numeric', month: 'short' })).toBe('Nov 27')
})
