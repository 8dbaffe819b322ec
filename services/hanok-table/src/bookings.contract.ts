import { randomUUID } from 'node:crypto'
import type { RestaurantRules } from '@convonet/contracts/reservations'
import type { Sql } from '@convonet/kit/store/sql'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { adoptReservations } from './adopt-reservations.ts'
import { amend, type Changes } from './amend.ts'
import { findSeating } from './availability.ts'
import { cancel } from './cancel.ts'
import { holdTables } from './holds.ts'
import { type Booking, type Reserved, reserve } from './reserve.ts'
import { disorderIn } from './testing/disorder.ts'
import { openHouse } from './testing/open-house.ts'

/** A Wednesday. */
const NOW = Date.parse('2026-11-25T10:00:00-05:00')
const FRIDAY = Date.parse('2026-11-27T00:00:00-05:00')
const at = (hours: number) => FRIDAY + hours * 3_600_000
const JOINED = { area: 'hall', joins: 'hall' }

const booking = (given: Partial<Booking> = {}): Booking => ({
  partySize: 4,
  startsAt: at(19),
  guestName: 'Kim',
  guestPhone: '+14155550199',
  specialRequests: null,
  preorder: [],
  sourceChannel: 'voice',
  preferredLocale: 'en',
  userId: null,
  waitlistIfFull: false,
  ...given,
})

/** What every database has to keep: no table has two parties at a time. */
export function bookingsContract(subject: () => Sql): void {
  let rules: RestaurantRules
  const freed: string[] = []
  const outbox = { freed: async (_: unknown, days: readonly string[]) => void freed.push(...days) }
  const deciding = () => ({ rules, now: NOW, vipCents: 0, byWhom: 'guest', outbox })
  const book = (given: Partial<Booking> = {}) =>
    subject().db.transaction((tx) => reserve(tx, booking(given), deciding()))
  const change = (id: number, changes: Changes) =>
    subject().db.transaction((tx) => amend(tx, { id, changes }, deciding()))
  const end = (id: number) =>
    subject().db.transaction((tx) =>
      cancel(tx, id, { ...deciding(), premiumCents: 0, acknowledged: false, reason: 'guest' }),
    )
  const held = (startsAt: number) =>
    subject().db.transaction((tx) =>
      holdTables(
        tx,
        { callId: randomUUID(), wanted: { partySize: 4, startsAt, wishes: NO_WISHES } },
        deciding(),
      ),
    )

  describe('the last table', () => {
    beforeEach(async () => {
      rules = await openHouse(subject(), { seats: [4], rules: { guestsPerQuarterHour: null } })
    })

    it('goes to exactly one of twenty who want it at once', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => book()))
      expect(kinds(answers)).toEqual({ reserved: 1, full: 19 })
      expect(await disorderIn(subject())).toEqual([])
    })

    it('goes to one of twenty whose times only overlap', async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => book({ startsAt: at(19 + (index % 4) / 4) })),
      )
      expect(kinds(answers)).toEqual({ reserved: 1, full: 19 })
      expect(await disorderIn(subject())).toEqual([])
    })

    it('goes to one of those who book and those who hold it', async () => {
      const answers = await Promise.all(Array.from({ length: 10 }, () => [book(), held(at(19.25))]).flat())
      const { reserved = 0, held: holding = 0 } = kinds(answers)
      expect(reserved + holding).toBe(1)
      expect(await disorderIn(subject())).toEqual([])
    })

    it('is free again for one of those who come after a cancellation', async () => {
      const first = await book()
      if (first.kind !== 'reserved') throw new Error('Not reserved')
      const [cancelled, ...others] = await Promise.all([
        end(first.reservation.id),
        ...Array.from({ length: 5 }, () => end(first.reservation.id)),
      ])
      expect([cancelled, ...others].filter(({ kind }) => kind === 'cancelled')).toHaveLength(1)
      expect(kinds(await Promise.all([book(), book(), book()]))).toEqual({ reserved: 1, full: 2 })
      expect(await disorderIn(subject())).toEqual([])
    })

    it('of a night that two days lock differently still goes to one', async () => {
      rules = await openHouse(subject(), {
        seats: [4],
        rules: { guestsPerQuarterHour: null, hours: { '5': [{ opens: '20:00', closes: '04:00' }] } },
      })
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, index) => book({ startsAt: at(index % 2 === 0 ? 23.5 : 24.5) })),
      )
      expect(kinds(answers)).toEqual({ reserved: 1, full: 11 })
      expect(await disorderIn(subject())).toEqual([])
    })
  })

  describe('a booking', () => {
    beforeEach(async () => {
      rules = await openHouse(subject(), {
        seats: [2, { name: 'A', seats: 4, ...JOINED }, { name: 'B', seats: 4, ...JOINED }],
        rules: { guestsPerQuarterHour: null },
      })
    })

    it('of more than a table has is seated at tables that may be joined', async () => {
      const answer = await book({ partySize: 7 })
      expect(answer.kind === 'reserved' && answer.tables.map(({ name }) => name)).toEqual(['A', 'B'])
      expect((await book({ partySize: 3 })).kind).toBe('full')
      expect((await book({ partySize: 2 })).kind).toBe('reserved')
    })

    it('that ends when the next begins leaves the table to both', async () => {
      expect((await book({ startsAt: at(17), partySize: 8 })).kind).toBe('reserved')
      expect((await book({ startsAt: at(19.5), partySize: 8 })).kind).toBe('reserved')
    })

    it('that does not fit keeps its table and its time when it is moved', async () => {
      await book({ partySize: 8, startsAt: at(19) })
      const mine = await book({ partySize: 3, startsAt: at(13) })
      if (mine.kind !== 'reserved') throw new Error('Not reserved')
      const moved = await change(mine.reservation.id, { startsAt: at(19) })
      expect(moved).toMatchObject({
        kind: 'full',
        reservation: { startsAt: new Date(at(13)), status: 'confirmed' },
      })
      expect(await findSeating(subject().db, { partySize: 8, startsAt: at(13) }, deciding())).toMatchObject({
        kind: 'full',
      })
      expect(await disorderIn(subject())).toEqual([])
    })

    it('that is made larger by one may keep the table that it has', async () => {
      await book({ partySize: 4, startsAt: at(19) })
      const mine = await book({ partySize: 3, startsAt: at(19) })
      if (mine.kind !== 'reserved') throw new Error('Not reserved')
      expect((await change(mine.reservation.id, { partySize: 4 })).kind).toBe('amended')
      expect((await change(mine.reservation.id, { partySize: 5 })).kind).toBe('full')
      expect(await disorderIn(subject())).toEqual([])
    })

    it('that was cancelled is not changed any more', async () => {
      const mine = await book()
      if (mine.kind !== 'reserved') throw new Error('Not reserved')
      await end(mine.reservation.id)
      expect((await change(mine.reservation.id, { partySize: 2 })).kind).toBe('not-changeable')
      expect((await end(mine.reservation.id)).kind).toBe('already-cancelled')
    })

    it('waits for no more guests in a quarter of an hour than may arrive in it', async () => {
      rules = await openHouse(subject(), { seats: [4, 4, 4, 4], rules: { guestsPerQuarterHour: 8 } })
      const answers = await Promise.all(Array.from({ length: 4 }, () => book({ partySize: 4 })))
      expect(kinds(answers)).toEqual({ reserved: 2, full: 2 })
      expect((await book({ partySize: 4, startsAt: at(19.25) })).kind).toBe('reserved')
    })
  })

  it("gets v2's bookings to tables, as far as there are any", async () => {
    rules = await openHouse(subject(), { seats: [4, 4] })
    await book({ partySize: 3 })
    for (const party of [2, 3, 4]) {
      await subject().pool.query(
        `insert into reservations (confirmation_code, guest_name, guest_phone, party_size, starts_at, status, source_channel, duration_minutes)
         values ($1, 'Old', '5551234567', $2, $3, 'confirmed', 'online', 120)`,
        [`HNK-000${party}`, party, new Date(at(party === 3 ? 13 : 20))],
      )
    }
    expect(await adoptReservations(subject().db, deciding())).toBe(1)
    expect(await adoptReservations(subject().db, deciding())).toBe(1)
    const { rows } = await subject().pool.query(
      `select party_size, seating_status, tables_allocated_json from reservations where guest_name = 'Old' order by id`,
    )
    expect(rows).toEqual([
      { party_size: 2, seating_status: 'allocated', tables_allocated_json: '[4]' },
      { party_size: 3, seating_status: 'allocated', tables_allocated_json: '[4]' },
      { party_size: 4, seating_status: 'not_applicable', tables_allocated_json: null },
    ])
  })

  it('whatever is booked, changed and cancelled at once, no table has two parties', async () => {
    rules = await openHouse(subject(), {
      seats: [2, 4, { name: 'A', seats: 4, ...JOINED }, { name: 'B', seats: 6, ...JOINED }],
    })
    const start = fc.integer({ min: 44, max: 84 }).map((quarter) => at(quarter / 4))
    const step: fc.Arbitrary<Step> = fc.record({
      what: fc.constantFrom(
        'book' as const,
        'amend' as const,
        'book' as const,
        'cancel' as const,
        'hold' as const,
      ),
      partySize: fc.integer({ min: 1, max: 11 }),
      startsAt: start,
      who: fc.nat(20),
    })
    let ids: number[] = []
    const one = (who: number) => ids[who % Math.max(ids.length, 1)] ?? 0
    const doing: Record<Step['what'], (step: Step) => Promise<unknown>> = {
      hold: ({ startsAt }) => held(startsAt),
      cancel: ({ who }) => end(one(who)),
      amend: ({ who, partySize, startsAt }) => change(one(who), { partySize, startsAt }),
      async book({ partySize, startsAt, who }) {
        const answer = await book({ partySize, startsAt, waitlistIfFull: who % 3 === 0 })
        if ('reservation' in answer) ids.push(answer.reservation.id)
      },
    }
    const run = (step: Step) => doing[step.what](step)
    await fc.assert(
      fc
        .asyncProperty(
          fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { maxLength: 4 }),
          async (rounds) => {
            for (const round of rounds) await Promise.all(round.map(run))
            expect(await disorderIn(subject())).toEqual([])
          },
        )
        .beforeEach(async () => {
          ids = []
          await subject().pool.query(
            'delete from reservation_tables; delete from reservations; delete from hanok_holds',
          )
        }),
      { numRuns: 12 },
    )
  })
}

interface Step {
  what: 'book' | 'amend' | 'cancel' | 'hold'
  partySize: number
  startsAt: number
  who: number
}

const NO_WISHES = { guestName: null, guestPhone: null, specialRequests: null, preorder: [] }

function kinds(answers: readonly { kind: Reserved['kind'] | string }[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of answers) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}
