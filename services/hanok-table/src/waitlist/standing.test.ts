import type { RestaurantRules, Table } from '@convonet/contracts/reservations'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { standardRules } from '../restaurant.ts'
import type { Situation, Taken } from '../situation.ts'
import { chooseOffers } from './choose-offers.ts'
import { inOrder, overlap, type Waiting } from './queue.ts'
import { ordinal, standings, waitHint, waitlistFields } from './standing.ts'

const rules: RestaurantRules = { ...standardRules('America/New_York'), guestsPerQuarterHour: null }
const NOW = Date.parse('2026-11-25T10:00:00-05:00')
const FRIDAY = Date.parse('2026-11-27T00:00:00-05:00')
const deciding = { rules, now: NOW }
const at = (hours: number) => FRIDAY + hours * 3_600_000

const party = (id: number, given: Partial<Waiting> = {}): Waiting => ({
  ...{ id, partySize: 4, startsAt: at(19), endsAt: at(21), vip: false, since: id },
  ...given,
})

const tableOf = (seats: number, index: number): Table => ({
  ...{ id: index + 1, name: `T${index + 1}`, seats, area: 'hall', joins: null },
})

const house = (
  seats: readonly number[],
  taken: readonly Omit<Taken, 'reservationId' | 'holdId'>[],
): Situation => ({
  tables: seats.map(tableOf),
  taken: taken.map((each) => ({ ...each, reservationId: 900, holdId: null })),
  arrivals: [],
  waiting: [],
  expiredHolds: [],
  now: NOW,
})

describe('a place on the waitlist', () => {
  it('counts those ahead who want tables at the same time', () => {
    const queue = [party(1, { startsAt: at(12), endsAt: at(14) }), party(2), party(3), party(4)]
    const found = standings(queue, house([4], [{ tableId: 1, from: at(11), until: at(22) }]), deciding)
    expect([...found.values()].map(({ position, size }) => [position, size])).toEqual([
      [1, 1],
      [1, 3],
      [2, 3],
      [3, 3],
    ])
  })

  it('waits until everybody ahead is seated and gone', () => {
    // The table is taken until 18:30; 16:30 to 18:30 is gone, two hours each, the last seating is at 21:00.
    const wanted = { startsAt: at(16.5), endsAt: at(18.5) }
    const queue = [party(1, wanted), party(2, wanted), party(3, wanted)]
    const found = standings(queue, house([4], [{ tableId: 1, from: at(16), until: at(18.5) }]), deciding)
    expect([...found.values()].map(({ waitMinutes }) => waitMinutes)).toEqual([120, 240, null])
  })

  it('is not waited for by those ahead whom another table fits', () => {
    const queue = [party(1, { partySize: 8 }), party(2, { partySize: 2 })]
    const taken = [
      { tableId: 1, from: at(19), until: at(20) },
      { tableId: 2, from: at(19), until: at(21) },
    ]
    const found = standings(queue, house([2, 8], taken), deciding)
    expect([...found.values()].map(({ waitMinutes }) => waitMinutes)).toEqual([120, 60])
  })

  it('waits while too many guests would arrive at once', () => {
    const arrivals = [{ at: at(19), guests: 4, reservationId: 900, holdId: null }]
    const situation = { ...house([4, 4], []), arrivals }
    const paced = { ...rules, guestsPerQuarterHour: 6 }
    const found = standings([party(1), party(2)], situation, { rules: paced, now: NOW })
    // Four and four are more than six: a quarter of an hour later for the first, two for the second.
    expect([...found.values()].map(({ waitMinutes }) => waitMinutes)).toEqual([15, 30])
  })

  it('tells of no time that is too soon to book', () => {
    const now = at(20) - 60_000
    const found = standings([party(1)], house([4], []), { rules, now })
    // A quarter of an hour ahead at least: not 20:00 and not the past.
    expect(found.get(1)?.waitMinutes).toBe(75)
  })

  it('goes on after midnight where the service does', () => {
    const late = { ...rules, hours: { '5': [{ opens: '20:00', closes: '04:00' }] } }
    const queue = [party(1, { startsAt: at(23), endsAt: at(25) })]
    const found = standings(queue, house([4], [{ tableId: 1, from: at(22), until: at(24.5) }]), {
      rules: late,
      now: NOW,
    })
    expect(found.get(1)?.waitMinutes).toBe(90)
  })
})

describe('whatever is taken and whoever waits', () => {
  const quarter = (hours: fc.Arbitrary<number>) => hours.map((quarters) => at(quarters / 4))
  const taken = fc.array(
    fc
      .record({
        tableId: fc.integer({ min: 1, max: 4 }),
        from: quarter(fc.integer({ min: 46, max: 80 })),
        hours: fc.integer({ min: 1, max: 3 }),
      })
      .map(({ tableId, from, hours }) => ({ tableId, from, until: from + hours * 3_600_000 })),
    { maxLength: 8 },
  )
  const seats = fc.array(fc.constantFrom(2, 4, 6), { minLength: 4, maxLength: 4 })
  const queue = fc
    .array(
      fc.record({
        partySize: fc.integer({ min: 1, max: 8 }),
        startsAt: quarter(fc.integer({ min: 46, max: 84 })),
        vip: fc.boolean(),
      }),
      { maxLength: 7 },
    )
    .map((parties) =>
      parties
        .map((each, index) => party(index + 1, { ...each, endsAt: each.startsAt + 2 * 3_600_000 }))
        .toSorted(inOrder),
    )

  it('nobody who joins behind changes what those ahead were told', () => {
    fc.assert(
      fc.property(seats, taken, queue, (seatsOf, takenBy, waiting) => {
        const situation = house(seatsOf, takenBy)
        const all = standings(waiting, situation, deciding)
        const without = standings(waiting.slice(0, -1), situation, deciding)
        for (const [id, { position, waitMinutes }] of without)
          expect(all.get(id)).toMatchObject({ position, waitMinutes })
      }),
    )
  })

  it('there are never more guests at the estimated times than seats that are free', () => {
    fc.assert(
      fc.property(seats, taken, queue, (seatsOf, takenBy, waiting) => {
        const found = standings(waiting, house(seatsOf, takenBy), deciding)
        const stays = waiting.flatMap((each) => {
          const minutes = found.get(each.id)?.waitMinutes
          if (minutes === undefined || minutes === null) return []
          const from = each.startsAt + minutes * 60_000
          return { from, until: from + 2 * 3_600_000, guests: each.partySize }
        })
        for (const { from } of stays) {
          const guests = stays.filter((stay) => stay.from <= from && stay.until > from)
          const busy = new Set(
            takenBy.filter((each) => each.from <= from && each.until > from).map(({ tableId }) => tableId),
          )
          const free = seatsOf.filter((_, index) => !busy.has(index + 1)).reduce((sum, each) => sum + each, 0)
          expect(guests.reduce((sum, stay) => sum + stay.guests, 0)).toBeLessThanOrEqual(free)
        }
      }),
    )
  })

  it('nobody is told a time at which every table large enough is taken by a booking', () => {
    fc.assert(
      fc.property(seats, taken, queue, (seatsOf, takenBy, waiting) => {
        const found = standings(waiting, house(seatsOf, takenBy), deciding)
        for (const each of waiting) {
          const minutes = found.get(each.id)?.waitMinutes ?? null
          if (minutes === null) continue
          const stay = {
            ...each,
            startsAt: each.startsAt + minutes * 60_000,
            endsAt: each.endsAt + minutes * 60_000,
          }
          expect(freeTables(stay, seatsOf, takenBy)).not.toEqual([])
        }
      }),
    )
  })

  it('nobody behind is offered tables that would have fit somebody ahead who is not', () => {
    fc.assert(
      fc.property(seats, taken, queue, (seatsOf, takenBy, waiting) => {
        const offers = chooseOffers(waiting, house(seatsOf, takenBy), rules)
        for (const [index, passed] of waiting.entries()) {
          if (offers.some((offer) => offer.party.id === passed.id)) continue
          const ahead = offers.filter(({ party: other }) => waiting.indexOf(other) < index)
          const gone = ahead.flatMap(({ party: other, tables }) =>
            tables.map(({ id }) => ({ tableId: id, from: other.startsAt, until: other.endsAt })),
          )
          expect(freeTables(passed, seatsOf, [...takenBy, ...gone])).toEqual([])
        }
      }),
    )
  })

  it('no table is offered twice for the same time, and none that is taken', () => {
    fc.assert(
      fc.property(seats, taken, queue, (seatsOf, takenBy, waiting) => {
        const offers = chooseOffers(waiting, house(seatsOf, takenBy), rules)
        for (const { party: mine, tables } of offers) {
          const others = offers.filter(({ party: other }) => other.id !== mine.id && overlap(other, mine))
          const used = others.flatMap((other) => other.tables.map(({ id }) => id))
          const free = freeTables(mine, seatsOf, takenBy)
          for (const { id } of tables) {
            expect(used).not.toContain(id)
            expect(free).toContain(id)
          }
        }
      }),
    )
  })

  /** Single tables that are large enough; these houses join none. */
  const freeTables = (
    { partySize, startsAt, endsAt }: Pick<Waiting, 'partySize' | 'startsAt' | 'endsAt'>,
    seatsOf: readonly number[],
    takenBy: readonly { tableId: number; from: number; until: number }[],
  ) =>
    seatsOf.flatMap((count, index) => {
      const isTaken = takenBy.some(
        ({ tableId, from, until }) => tableId === index + 1 && from < endsAt && until > startsAt,
      )
      return count >= partySize && !isTaken ? index + 1 : []
    })
})

describe("v2's words", () => {
  it.each([
    [1, 'first'],
    [10, 'tenth'],
    [11, 'number 11'],
  ])('place %i is "%s"', (position, words) => {
    expect(ordinal(position)).toBe(words)
  })

  it.each([
    [null, 'no table comes free on that day as things stand; only a cancellation would help'],
    [0, 'a table is free at the wished time and is being offered'],
    [15, 'about 15 minutes after the wished time, as things stand'],
    [60, 'about 1 hour after the wished time, as things stand'],
    [135, 'about 2 hours and 15 minutes after the wished time, as things stand'],
  ])('a wait of %s minutes is told as "%s"', (waitMinutes, words) => {
    expect(waitHint({ position: 1, size: 1, waitMinutes })).toBe(words)
  })

  it('say nothing of a party that does not wait', () => {
    expect(Object.values(waitlistFields(undefined))).toEqual([null, null, null, null, null])
  })
})
