import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { checkStart, servicesOn, startsOn, turnMinutes } from './opening-hours.ts'
import { standardRules } from './restaurant.ts'

const NEW_YORK = standardRules('America/New_York')
const NIGHT = {
  ...NEW_YORK,
  hours: { '6': [{ opens: '20:00', closes: '04:00' }], '7': [{ opens: '01:00', closes: '05:00' }] },
}
/** A Wednesday. */
const NOW = Date.parse('2026-11-25T10:00:00-05:00')

const day = (text: string) => Temporal.PlainDate.from(text)
const iso = (moment: number | undefined) => new Date(moment ?? 0).toISOString()

describe('a service', () => {
  it.each([
    ['2026-11-27', '2026-11-27T16:30:00.000Z', '2026-11-28T03:00:00.000Z'],
    ['2026-07-03', '2026-07-03T15:30:00.000Z', '2026-07-04T02:00:00.000Z'],
    // The days of both changes are Sundays; the clocks change before opening.
    ['2026-03-08', '2026-03-08T15:30:00.000Z', '2026-03-09T02:00:00.000Z'],
    ['2026-11-01', '2026-11-01T16:30:00.000Z', '2026-11-02T03:00:00.000Z'],
  ])('of %s follows the clock on the wall', (date, opensAt, closesAt) => {
    const [service] = servicesOn(day(date), NEW_YORK)
    expect([iso(service?.opensAt), iso(service?.closesAt)]).toEqual([opensAt, closesAt])
    expect((service?.closesAt ?? 0) - (service?.lastSeatingAt ?? 0)).toBe(3_600_000)
  })

  it.each([
    ['that the spring change shortens', '2026-03-07', 7],
    ['that the autumn change lengthens', '2026-10-31', 9],
    ['of any other night', '2026-11-14', 8],
  ])('%s has the hours that pass', (_, date, hours) => {
    const [service] = servicesOn(day(date), NIGHT)
    expect(((service?.closesAt ?? 0) - (service?.opensAt ?? 0)) / 3_600_000).toBe(hours)
  })

  it('has no start in the hour that spring leaves out, and every quarter of the one that autumn repeats', () => {
    const spring = startsOn(day('2026-03-08'), NIGHT).map(iso)
    // 01:00 to 04:00 by the clock is two hours: 06:00Z to 08:00Z, then 03:00 EDT is 07:00Z.
    expect(spring).toHaveLength(9)
    expect([spring[0], spring.at(-1)]).toEqual(['2026-03-08T06:00:00.000Z', '2026-03-08T08:00:00.000Z'])
    const autumn = startsOn(day('2026-11-01'), NIGHT).map(iso)
    expect(autumn).toHaveLength(17)
    expect([autumn[0], autumn.at(-1)]).toEqual(['2026-11-01T05:00:00.000Z', '2026-11-01T09:00:00.000Z'])
  })

  it('is not held on closed days', () => {
    expect(servicesOn(day('2026-11-30'), NEW_YORK)).toEqual([])
    expect(servicesOn(day('2026-11-26'), { ...NEW_YORK, closedDays: ['2026-11-26'] })).toEqual([])
  })
})

describe('a start', () => {
  it.each([
    ['2026-11-27T11:30-05:00', 'open'],
    ['2026-11-27T21:00-05:00', 'open'],
    ['2026-11-27T11:29-05:00', 'outside-hours'],
    ['2026-11-27T21:01-05:00', 'outside-hours'],
    ['2026-11-30T19:00-05:00', 'closed-day'],
    ['2026-11-25T09:59-05:00', 'past'],
    ['2026-11-24T19:00-05:00', 'past'],
    ['2027-02-23T19:00-05:00', 'open'],
    ['2027-02-24T19:00-05:00', 'too-far'],
  ])('at %s is %s', (at, kind) => {
    expect(checkStart(Date.parse(at), NEW_YORK, NOW)).toEqual({ kind })
  })

  it('needs the lead time, to the minute', () => {
    const seven = Date.parse('2026-11-25T19:00-05:00')
    expect(checkStart(seven, NEW_YORK, seven - 15 * 60_000)).toEqual({ kind: 'open' })
    expect(checkStart(seven, NEW_YORK, seven - 15 * 60_000 + 1)).toEqual({ kind: 'too-soon' })
  })

  it('after midnight belongs to the night before', () => {
    const rules = { ...NEW_YORK, hours: { '5': [{ opens: '18:00', closes: '02:00' }] } }
    expect(checkStart(Date.parse('2026-11-28T01:00-05:00'), rules, NOW)).toEqual({ kind: 'open' })
    expect(checkStart(Date.parse('2026-11-28T01:01-05:00'), rules, NOW)).toEqual({ kind: 'closed-day' })
  })
})

it.each([
  [1, 90],
  [2, 90],
  [3, 120],
  [6, 120],
  [7, 150],
  [25, 150],
])('a party of %i stays %i minutes', (partySize, minutes) => {
  expect(turnMinutes(partySize, NEW_YORK)).toBe(minutes)
})
