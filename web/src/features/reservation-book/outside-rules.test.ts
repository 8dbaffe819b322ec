import { describe, expect, it } from 'vitest'
import { isServed, outsideRules } from './outside-rules.ts'
import { partyForTests } from './party-for-tests.ts'

const open = (opens: string, closes: string) => [{ opens, closes }]
const rules = {
  timeZone: 'America/Los_Angeles',
  hours: { '5': open('17:00', '22:00'), '6': open('20:00', '02:00') },
  closedDays: ['2026-12-25'],
  lastSeatingMinutes: 60,
}

describe('whether guests are seated', () => {
  it.each([
    ['2026-11-27T16:59:00-08:00', false],
    ['2026-11-27T17:00:00-08:00', true],
    ['2026-11-27T21:00:00-08:00', true],
    ['2026-11-27T21:01:00-08:00', false],
    ['2026-11-29T01:00:00-08:00', true],
    ['2026-11-29T01:30:00-08:00', false],
    ['2026-11-26T19:00:00-08:00', false],
    ['2026-12-25T19:00:00-08:00', false],
  ])('at %s: %s', (moment, served) => {
    expect(isServed(Date.parse(moment), rules)).toBe(served)
  })
})

it('names parties to come that the hours leave out, and nobody who was or will not come', () => {
  const at = (id: number, starts_at: string, status: 'confirmed' | 'cancelled' | 'seated' = 'confirmed') =>
    partyForTests({ id, starts_at: new Date(starts_at).toISOString(), status })
  const parties = [
    at(1, '2026-11-27T12:00:00-08:00'),
    at(2, '2026-11-27T19:00:00-08:00'),
    at(3, '2026-11-28T12:00:00-08:00'),
    at(4, '2026-11-28T12:00:00-08:00', 'cancelled'),
    at(5, '2026-11-28T12:00:00-08:00', 'seated'),
  ]
  const found = outsideRules(parties, rules, Date.parse('2026-11-27T13:00:00-08:00'))
  expect(found.map(({ id }) => id)).toEqual([3])
})
