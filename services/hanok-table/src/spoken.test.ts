import { describe, expect, it } from 'vitest'
import { spokenList, spokenMoney, spokenStart } from './spoken.ts'

/** A Wednesday. */
const here = { now: Date.parse('2026-11-25T10:00:00-08:00'), timeZone: 'America/Los_Angeles' }

describe('a start in words', () => {
  it.each([
    ['2026-11-25T19:00-08:00', 'tonight at 7 PM'],
    ['2026-11-25T12:00-08:00', 'today at noon'],
    ['2026-11-26T19:30-08:00', 'tomorrow at 7:30 PM'],
    ['2026-11-27T11:30-08:00', 'on Friday at 11:30 AM'],
    ['2026-12-04T19:00-08:00', 'on Friday, December 4 at 7 PM'],
    ['2026-11-24T19:00-08:00', 'on Tuesday, November 24 at 7 PM'],
  ])('%s is "%s"', (at, words) => {
    expect(spokenStart(Date.parse(at), here)).toBe(words)
  })
})

it.each([
  [6324, '63 dollars and 24 cents'],
  [2200, '22 dollars'],
  [101, '1 dollar and 1 cent'],
])('%i cents are "%s"', (cents, words) => {
  expect(spokenMoney(cents)).toBe(words)
})

it('names several things as people do', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((parts) => spokenList(parts))).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ])
})
