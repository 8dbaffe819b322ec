import { describe, expect, it } from 'vitest'
import { readStart } from './restaurant-time.ts'

const LA = 'America/Los_Angeles'
const NY = 'America/New_York'
const BERLIN = 'Europe/Berlin'

const read = (text: string, caller: string, restaurant = LA) => {
  const start = readStart(text, { restaurant, caller })
  return start && (start.startsAt === null ? start.day.toString() : new Date(start.startsAt).toISOString())
}

describe('a start', () => {
  it.each([
    ["without an offset, on the restaurant's clock", '2026-11-27T19:00', BERLIN, '2026-11-28T03:00:00.000Z'],
    ['in its zone', '2026-11-27T19:00:00-08:00', BERLIN, '2026-11-28T03:00:00.000Z'],
    [
      'reckoned by a model in the zone of a caller elsewhere',
      '2026-11-27T18:00:00Z',
      BERLIN,
      '2026-11-28T03:00:00.000Z',
    ],
    ["in the caller's offset", '2026-11-27T19:00:00+01:00', BERLIN, '2026-11-28T03:00:00.000Z'],
    ['by phone, where no zone is known', '2026-11-27T19:00:00Z', 'UTC', '2026-11-28T03:00:00.000Z'],
    ['of a caller next door', '2026-11-28T03:00:00Z', LA, '2026-11-28T03:00:00.000Z'],
    ['in some third offset', '2026-11-27T22:00:00-05:00', BERLIN, '2026-11-28T03:00:00.000Z'],
    ['of a day', '2026-11-27', BERLIN, '2026-11-27'],
    ['of a day, as its last minute', '2026-11-28T07:59:00Z', LA, '2026-11-27'],
    ['of a day, for a caller elsewhere', '2026-11-27T22:59:00Z', BERLIN, '2026-11-27'],
    ['in summer', '2026-07-03T19:00', NY, '2026-07-04T02:00:00.000Z'],
    ['that comes twice, by its summer offset', '2026-11-01T01:30-07:00', LA, '2026-11-01T08:30:00.000Z'],
    ['that comes twice, by its winter offset', '2026-11-01T01:30-08:00', BERLIN, '2026-11-01T09:30:00.000Z'],
    ['that comes twice is the first', '2026-11-01T01:30', LA, '2026-11-01T08:30:00.000Z'],
  ])('%s', (_, text, caller, start) => {
    expect(read(text, caller)).toBe(start)
  })

  it.each(['tomorrow', '', '2026-13-01', '2026-11-27T25:00', '2026-03-08T02:30'])('%j is none', (text) => {
    expect(read(text, LA)).toBeNull()
  })
})
