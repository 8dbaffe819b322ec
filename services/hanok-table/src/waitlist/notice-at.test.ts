import { expect, it } from 'vitest'
import { noticeAt } from './notice-at.ts'

const timeZone = 'America/New_York'
const at = (text: string) => Date.parse(`${text}-05:00`)
const LATER = at('2026-11-28T19:00:00')

it.each([
  ['2026-11-26T09:00:00', '2026-11-26T09:00:00', 'at once by day'],
  ['2026-11-26T20:59:00', '2026-11-26T20:59:00', 'at once until nine'],
  ['2026-11-26T21:00:00', '2026-11-27T09:00:00', 'the next morning from nine on'],
  ['2026-11-27T03:30:00', '2026-11-27T09:00:00', 'the same morning after midnight'],
])('what is offered at %s is told at %s: %3$s', (now, told) => {
  expect(noticeAt(at(now), { before: LATER, timeZone })).toBe(at(told))
})

it('is told in the night where the offer is over by the morning', () => {
  const now = at('2026-11-26T21:30:00')
  expect(noticeAt(now, { before: at('2026-11-26T23:15:00'), timeZone })).toBe(now)
  expect(noticeAt(now, { before: at('2026-11-27T09:00:00'), timeZone })).toBe(now)
})

it('means the morning by the clock on the night in which the clocks change', () => {
  // New York goes back from -04:00 to -05:00 on November 1.
  const now = Date.parse('2026-10-31T22:00:00-04:00')
  expect(noticeAt(now, { before: LATER, timeZone })).toBe(at('2026-11-01T09:00:00'))
})
