import type { House } from '@convonet/contracts/restaurant-book'
import { describe, expect, it } from 'vitest'
import { canPick, firstWish } from './wish.ts'

const dinner = [{ opens: '17:00', closes: '22:00' }]
// The 24th of November 2026 is a Tuesday; the house is closed on Mondays and on Thanksgiving.
const house: House = {
  name: 'Hanok Table',
  timeZone: 'America/Los_Angeles',
  hours: { '2': dinner, '3': dinner, '4': dinner, '5': dinner, '6': dinner, '7': dinner },
  closedDays: ['2026-11-26'],
  leadMinutes: 15,
  horizonDays: 30,
  largestParty: 20,
  phoneRegion: 'US',
  preorderDiscountPercent: 7,
  today: '2026-11-24',
  phone: null,
  menu: [],
}

describe('the wish a form begins with', () => {
  it.each([
    ['2026-11-24', '2026-11-24T12:00:00-08:00', '2026-11-24'],
    ['2026-11-24', '2026-11-24T21:00:00-08:00', '2026-11-24'],
    ['2026-11-24', '2026-11-24T22:30:00-08:00', '2026-11-25'],
    ['2026-11-25', '2026-11-25T23:00:00-08:00', '2026-11-27'],
    ['2026-11-23', '2026-11-23T12:00:00-08:00', '2026-11-24'],
  ])('on %s, at %s, is for %s', (today, now, date) => {
    expect(firstWish({ ...house, today }, Date.parse(now))).toEqual({ partySize: 2, date, start: null })
  })

  it('is for one where the house seats only one', () => {
    expect(firstWish({ ...house, largestParty: 1 }, 0).partySize).toBe(1)
  })
})

describe('a day', () => {
  it.each([
    ['2026-11-23', false],
    ['2026-11-24', true],
    ['2026-11-26', false],
    ['2026-11-30', false],
    ['2026-12-24', true],
    ['2026-12-25', false],
  ])('%s can be picked: %s', (date, expected) => {
    expect(canPick(house, date)).toBe(expected)
  })
})
