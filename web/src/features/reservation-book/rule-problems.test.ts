import type { RestaurantRules } from '@convonet/contracts/reservations'
import { expect, it } from 'vitest'
import { ruleProblems } from './rule-problems.ts'

const RULES: RestaurantRules = {
  timeZone: 'America/Los_Angeles',
  hours: { '2': [{ opens: '11:30', closes: '22:00' }] },
  closedDays: [],
  turnMinutes: [{ upTo: 2, minutes: 90 }],
  lastSeatingMinutes: 60,
  guestsPerQuarterHour: null,
  leadMinutes: 15,
  horizonDays: 90,
  largestParty: 20,
  mostJoinedTables: 3,
  phoneRegion: 'US',
  waitlistTables: 5,
  offerMinutes: 30,
  reminderHours: [24, 2],
  reminderBy: 'call',
}
const hours = (windows: Record<string, [string, string][]>) => ({
  hours: Object.fromEntries(
    Object.entries(windows).map(([weekday, all]) => [
      weekday,
      all.map(([opens, closes]) => ({ opens, closes })),
    ]),
  ),
})

it.each<[string, Partial<RestaurantRules>, string[]]>([
  ['usual rules', {}, []],
  [
    'lunch and dinner',
    hours({
      '1': [
        ['11:30', '14:30'],
        ['17:00', '22:00'],
      ],
    }),
    [],
  ],
  [
    'dinner that begins during lunch',
    hours({
      '1': [
        ['11:30', '14:30'],
        ['14:00', '22:00'],
      ],
    }),
    ['hours.1.1'],
  ],
  [
    'a day and night that ends when the next begins',
    hours({ '1': [['00:00', '00:00']], '2': [['00:00', '00:00']] }),
    [],
  ],
  [
    'a night that reaches into the next day',
    hours({ '1': [['20:00', '02:00']], '2': [['01:00', '05:00']] }),
    ['hours.2.0'],
  ],
  [
    'Sunday’s night that reaches into Monday',
    hours({ '7': [['20:00', '02:00']], '1': [['01:00', '05:00']] }),
    ['hours.1.0'],
  ],
  ['a time that is missing', hours({ '1': [['', '14:30']] }), ['hours.1.0.opens']],
  ['a number that is missing', { leadMinutes: Number.NaN }, ['leadMinutes']],
  ['a table joined from none', { mostJoinedTables: 0 }, ['mostJoinedTables']],
  [
    'a stay that is never used',
    {
      turnMinutes: [
        { upTo: 4, minutes: 90 },
        { upTo: 4, minutes: 120 },
      ],
    },
    ['turnMinutes.1.upTo'],
  ],
  ['a country that is none', { phoneRegion: 'USA' }, ['phoneRegion']],
])('%s', (_, changes, problems) => {
  expect(ruleProblems({ ...RULES, ...changes })).toEqual(problems)
})
