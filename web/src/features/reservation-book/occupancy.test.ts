import { expect, it } from 'vitest'
import { quarters } from './moving.ts'
import { occupancyOf } from './occupancy.ts'
import { partyForTests } from './party-for-tests.ts'

it('counts guests in each quarter of an hour, and those that arrive in it', () => {
  const START = Date.parse('2026-11-27T19:00:00Z')
  const parties = [
    partyForTests({ id: 1, party_size: 4, ends_at: '2026-11-27T19:30:00Z' }),
    partyForTests({
      id: 2,
      party_size: 2,
      starts_at: '2026-11-27T19:20:00Z',
      ends_at: '2026-11-27T20:00:00Z',
    }),
    partyForTests({ id: 3, party_size: 9, status: 'no_show' }),
    partyForTests({ id: 4, party_size: 9, status: 'cancelled' }),
  ]
  const scale = { from: START, until: START + quarters(4), quarters: 4, closed: [] }
  expect(occupancyOf(parties, scale, START).map(({ guests, arriving }) => [guests, arriving])).toEqual([
    [4, 4],
    [6, 2],
    [2, 0],
    [2, 0],
  ])
})
