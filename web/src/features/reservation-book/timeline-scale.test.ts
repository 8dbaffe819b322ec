import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRestaurantClock } from './restaurant-clock.ts'
import { hoursOf, QUARTER_MS, scaleOf, shareAt, toQuarter, within } from './timeline-scale.ts'

const at = (iso: string) => Date.parse(iso)
const service = (opens_at: string, closes_at: string) => ({ opens_at, closes_at, last_seating_at: closes_at })
const clock = createRestaurantClock('America/Los_Angeles', 'en-US')
const wall = (moment: number) => clock.wallTime(moment)

describe('the scale of a day', () => {
  it('reaches from the hour of the first opening to the hour after the last closing', () => {
    const scale = scaleOf(
      [
        service('2026-11-27T19:30:00Z', '2026-11-27T22:30:00Z'),
        service('2026-11-28T01:00:00Z', '2026-11-28T06:00:00Z'),
      ],
      [],
    )
    expect(scale).toEqual({
      from: at('2026-11-27T19:00:00Z'),
      until: at('2026-11-28T06:00:00Z'),
      quarters: 44,
      closed: [
        { from: at('2026-11-27T19:00:00Z'), until: at('2026-11-27T19:30:00Z') },
        { from: at('2026-11-27T22:30:00Z'), until: at('2026-11-28T01:00:00Z') },
      ],
    })
  })

  it('reaches further for a party that is there when nobody is served', () => {
    const early = { from: at('2026-11-27T16:45:00Z'), until: at('2026-11-27T18:15:00Z') }
    const scale = scaleOf([service('2026-11-27T19:30:00Z', '2026-11-27T22:00:00Z')], [early])
    expect(scale?.from).toBe(at('2026-11-27T16:00:00Z'))
    expect(scale?.closed).toEqual([{ from: at('2026-11-27T16:00:00Z'), until: at('2026-11-27T19:30:00Z') }])
  })

  it('is none on a closed day without parties', () => {
    expect(scaleOf([], [])).toBeNull()
  })

  it('skips the hour that spring leaves out and shows the one that autumn repeats twice', () => {
    const spring = scaleOf([service('2026-03-08T09:00:00Z', '2026-03-08T12:00:00Z')], [])
    expect(spring && hoursOf(spring).map(wall)).toEqual(['01:00', '03:00', '04:00'])
    const autumn = scaleOf([service('2026-11-01T07:00:00Z', '2026-11-01T11:00:00Z')], [])
    expect(autumn && hoursOf(autumn).map(wall)).toEqual(['00:00', '01:00', '01:00', '02:00'])
  })
})

describe('snapping to a quarter of an hour', () => {
  const scale = { from: at('2026-03-08T09:00:00Z'), until: at('2026-03-08T17:00:00Z') }

  it.each([
    ['2026-03-08T09:52:29Z', '01:45'],
    ['2026-03-08T09:52:30Z', '03:00'],
    ['2026-03-08T10:07:29Z', '03:00'],
    ['2026-03-08T10:07:30Z', '03:15'],
  ])('across the change in spring: %s is %s', (moment, time) => {
    expect(wall(toQuarter(at(moment)))).toBe(time)
  })

  it('is a quarter on the clock of every zone and never further than half of one away', () => {
    const zones = [
      'America/Los_Angeles',
      'Asia/Seoul',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'Europe/Berlin',
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z') }),
        (zone, moment) => {
          const snapped = toQuarter(moment)
          expect(Math.abs(snapped - moment)).toBeLessThanOrEqual(QUARTER_MS / 2)
          const minute = Number(createRestaurantClock(zone, 'en-US').wallTime(snapped).slice(3))
          expect(minute % 15).toBe(0)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('keeps a stay within the scale', () => {
    const twoHours = 8 * QUARTER_MS
    expect(within(at('2026-03-08T08:00:00Z'), twoHours, scale)).toBe(scale.from)
    expect(within(at('2026-03-08T16:30:00Z'), twoHours, scale)).toBe(at('2026-03-08T15:00:00Z'))
    expect(within(scale.from, 100 * QUARTER_MS, scale)).toBe(scale.from)
  })

  it('gives the share of the way from edge to edge', () => {
    expect(shareAt(at('2026-03-08T13:00:00Z'), scale)).toBe(0.5)
  })
})
