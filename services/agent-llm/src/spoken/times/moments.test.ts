import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { takeMoment } from './moments.ts'

// A Sunday.
const when = { now: Date.parse('2026-11-22T14:30:27-05:00'), timeZone: 'America/New_York' }

function taken(text: string) {
  const { rest, taken } = takeMoment(text, when)
  const at = taken && Temporal.Instant.from(taken.at).toZonedDateTimeISO(when.timeZone).toPlainDateTime()
  return { rest, at: at?.toString({ smallestUnit: 'minute' }).replace('T23:59', '') ?? null }
}

describe('a moment', () => {
  it.each([
    ['call mom tomorrow at 5', 'call mom', '2026-11-23T17:00'],
    ['call mom at five tomorrow', 'call mom', '2026-11-23T17:00'],
    ['remind me at 5 to call mom tomorrow', 'remind me to call mom', '2026-11-23T17:00'],
    ['remind me tomorrow to call mom about the party', 'remind me to call mom about the party', '2026-11-23'],
    ['remind me on Tuesday morning that he comes', 'remind me that he comes', '2026-11-24T09:00'],
    ['dentist the day after tomorrow at half past five', 'dentist', '2026-11-24T17:30'],
    ['the report is due by Friday', 'the report is', '2026-11-27'],
    ['in two weeks', '', '2026-12-06'],
    ['stretch in half an hour', 'stretch', '2026-11-22T15:00'],
    ['check the oven in fifteen minutes', 'check the oven', '2026-11-22T14:45'],
    ['in an hour and a half', '', '2026-11-22T16:00'],
    ['a week from friday', '', '2026-12-04'],
    ['pay rent by the end of the month', 'pay rent', '2026-11-30'],
    ['next week', '', '2026-11-23'],
    ['quarter to six', '', '2026-11-22T17:45'],
    ['at five thirty', '', '2026-11-22T17:30'],
    ['at 5 30 pm', '', '2026-11-22T17:30'],
    ['call at ten to five', 'call', '2026-11-22T16:50'],
    ['call bob at six in the evening', 'call bob', '2026-11-22T18:00'],
    ['at 8 in the morning', '', '2026-11-23T08:00'],
    ['first thing tomorrow', '', '2026-11-23T09:00'],
    ['pay rent on the 3rd', 'pay rent', '2026-12-03'],
    ['the twenty fifth of december', '', '2026-12-25'],
    ['call mom on christmas', 'call mom', '2026-12-25'],
    ['at 9 am', '', '2026-11-23T09:00'],
    ['tonight', '', '2026-11-22T20:00'],
    ['take pills at 9 pm', 'take pills', '2026-11-22T21:00'],
    ['lunch with Anna on Wednesday at noon', 'lunch with Anna', '2026-11-25T12:00'],
    ['haircut next Tuesday at half past four', 'haircut', '2026-11-24T16:30'],
  ])('in "%s" leaves "%s" and is %s', (text, rest, at) => {
    expect(taken(text)).toEqual({ rest, at })
  })

  it.each([
    'may I go',
    'read the march report',
    'buy 2 milk',
    'watch friday night lights',
    'prepare Monday meeting notes',
    "book tomorrow's tickets",
    'wait for 2 hours',
    'talk to two people',
    'buy five thirty watt bulbs',
    'water the plants every monday',
    'christmas shopping',
  ])('is not seen in "%s"', (text) => {
    expect(taken(text)).toEqual({ rest: text, at: null })
  })

  it('is the same time of day on every clock of the world', () => {
    const zones = fc.constantFrom(
      'Asia/Tokyo',
      'Europe/Berlin',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    )
    const now = fc.date({ min: new Date('2024-01-01'), max: new Date('2034-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(zones, now, (timeZone, date) => {
        const { taken } = takeMoment('call mom tomorrow at 5', { now: date.getTime(), timeZone })
        const today = Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(timeZone)
        const at = Temporal.Instant.from(taken?.at ?? '').toZonedDateTimeISO(timeZone)
        expect([at.hour, at.minute]).toEqual([17, 0])
        expect(at.toPlainDate().toString()).toBe(today.toPlainDate().add({ days: 1 }).toString())
      }),
    )
  })

  it('is looked for in any text without harm', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const { rest, taken } = takeMoment(text, when)
        if (!taken) expect(rest).toBe(text)
      }),
    )
  })
})
