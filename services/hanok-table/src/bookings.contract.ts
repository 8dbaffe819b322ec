import type { Sql } from '@convonet/kit/store/sql'
import { beforeEach, describe, expect, it } from 'vitest'
import { adoptReservations } from './adopt-reservations.ts'
import { findSeating } from './availability.ts'
import { disorderIn } from './testing/disorder.ts'
import { at, engineOn, kinds } from './testing/engine.ts'

const JOINED = { area: 'hall', joins: 'hall' }
const MINUTE = 60_000

/** What every database has to keep: no table has two parties at a time. */
export function bookingsContract(subject: () => Sql): void {
  const engine = engineOn(subject)
  const { book, booked, change, end, hold } = engine
  const many = <T>(count: number, work: (index: number) => Promise<T>) =>
    Promise.all(Array.from({ length: count }, (_, index) => work(index)))

  describe('the last table', () => {
    beforeEach(() => engine.open([4]))

    it.each([20, 200])('goes to exactly one of %i who want it at once', async (count) => {
      expect(kinds(await many(count, () => book()))).toEqual({ reserved: 1, full: count - 1 })
      expect(await disorderIn(subject())).toEqual([])
    })

    it('goes to one of twenty whose times only overlap', async () => {
      const answers = await many(20, (index) => book({ startsAt: at(19 + (index % 4) / 4) }))
      expect(kinds(answers)).toEqual({ reserved: 1, full: 19 })
      expect(await disorderIn(subject())).toEqual([])
    })

    it('goes to one of those who book and those who hold it', async () => {
      const answers = await many(
        20,
        (index): Promise<{ kind: string }> => (index % 2 === 0 ? book() : hold(`call-${index}`, at(19.25))),
      )
      const { reserved = 0, held = 0 } = kinds(answers)
      expect(reserved + held).toBe(1)
      expect(await disorderIn(subject())).toEqual([])
    })

    it('is given back once by many who cancel at once, and is then free for one', async () => {
      const { id } = await booked()
      expect(kinds(await many(20, () => end(id)))).toEqual({ cancelled: 1, 'already-cancelled': 19 })
      expect(engine.house.freed).toEqual(['2026-11-27'])
      expect(kinds(await many(3, () => book()))).toEqual({ reserved: 1, full: 2 })
      expect(await disorderIn(subject())).toEqual([])
    })

    it('is given back once by who cancels and who moves at once', async () => {
      const { id } = await booked()
      await many(
        12,
        (index): Promise<unknown> =>
          index % 3 === 0 ? end(id) : change(id, { startsAt: at(13 + index / 4) }),
      )
      expect(await engine.stored(id)).toMatchObject({ status: 'cancelled', seating_status: 'not_applicable' })
      expect(await engine.tablesOf(id)).toEqual([])
      expect(await disorderIn(subject())).toEqual([])
    })

    it('of a night that two days lock differently still goes to one', async () => {
      await engine.open([4], { hours: { '5': [{ opens: '20:00', closes: '04:00' }] } })
      const answers = await many(12, (index) => book({ startsAt: at(index % 2 === 0 ? 23.5 : 24.5) }))
      expect(kinds(answers)).toEqual({ reserved: 1, full: 11 })
      expect(await disorderIn(subject())).toEqual([])
    })
  })

  describe('a booking', () => {
    beforeEach(() => engine.open([2, { name: 'A', seats: 4, ...JOINED }, { name: 'B', seats: 4, ...JOINED }]))

    it('of more than a table has is seated at tables that may be joined', async () => {
      const answer = await book({ partySize: 7 })
      expect(answer.kind === 'reserved' && answer.tables.map(({ name }) => name)).toEqual(['A', 'B'])
      expect((await book({ partySize: 3 })).kind).toBe('full')
      expect((await book({ partySize: 2 })).kind).toBe('reserved')
    })

    it('is answered as it is stored', async () => {
      const { id, ...answered } = await booked({ specialRequests: 'by the window' })
      const stored = await engine.stored(id)
      expect(stored).toMatchObject({
        confirmation_code: answered.confirmationCode,
        party_size: 4,
        starts_at: answered.startsAt,
        duration_minutes: 120,
        status: 'confirmed',
        seating_status: 'allocated',
        special_requests: 'by the window',
        preorder_json: '[]',
        food_total_cents: 0,
        tables_allocated_json: '[4]',
        guest_priority: 'normal',
        vip_granted: false,
        waiting_since: null,
        source_channel: 'online',
        created_at: answered.createdAt,
      })
    })

    it('that ends when the next begins leaves the table to both', async () => {
      expect((await book({ startsAt: at(17), partySize: 8 })).kind).toBe('reserved')
      expect((await book({ startsAt: at(19.5) - MINUTE, partySize: 8 })).kind).toBe('full')
      expect((await book({ startsAt: at(19.5), partySize: 8 })).kind).toBe('reserved')
    })

    it('that is moved to any minute keeps its tables until its own end', async () => {
      const { id } = await booked({ partySize: 8, startsAt: at(13) })
      expect((await change(id, { startsAt: at(18) + 29 * MINUTE })).kind).toBe('amended')
      // 18:29 and two and a half hours.
      expect((await book({ partySize: 3, startsAt: at(20) + 58 * MINUTE })).kind).toBe('full')
      expect((await book({ partySize: 3, startsAt: at(20) + 59 * MINUTE })).kind).toBe('reserved')
    })

    it('that does not fit keeps its table and its time when it is moved', async () => {
      await booked({ partySize: 8, startsAt: at(19) })
      const { id } = await booked({ partySize: 3, startsAt: at(13) })
      expect(await change(id, { startsAt: at(19) })).toMatchObject({
        kind: 'full',
        reservation: { startsAt: new Date(at(13)), status: 'confirmed', seatingStatus: 'allocated' },
      })
      expect(
        await findSeating(subject().db, { partySize: 8, startsAt: at(13) }, engine.writing()),
      ).toMatchObject({
        kind: 'full',
      })
      expect(await disorderIn(subject())).toEqual([])
    })

    it('that is made larger by one may keep the table that it has', async () => {
      await booked({ partySize: 4, startsAt: at(19) })
      const { id } = await booked({ partySize: 3, startsAt: at(19) })
      expect((await change(id, { partySize: 4 })).kind).toBe('amended')
      expect((await change(id, { partySize: 5 })).kind).toBe('full')
      expect(await disorderIn(subject())).toEqual([])
    })

    it('that was cancelled is not changed any more', async () => {
      const { id } = await booked()
      await end(id)
      expect((await change(id, { partySize: 2 })).kind).toBe('not-changeable')
      expect((await end(id)).kind).toBe('already-cancelled')
      expect((await change(id + 1, { partySize: 2 })).kind).toBe('not-found')
    })

    it('with much food is cancelled once the guest has heard the offer', async () => {
      const food = {
        menu_item_id: 'hanwoo_bbq',
        name_en: 'BBQ',
        quantity: 4,
        unit_price_cents: 8900,
        line_total_cents: 35_600,
      }
      const { id } = await booked({ preorder: [food] })
      // 35,600 less seven percent is 33,108.
      expect((await end(id, { premiumCents: 33_108 })).kind).toBe('premium-cancel')
      expect(await engine.tablesOf(id)).toHaveLength(1)
      expect((await end(id, { premiumCents: 33_108, acknowledged: true })).kind).toBe('cancelled')
      expect(await engine.stored(id)).toMatchObject({
        ended_reason: 'guest',
        ended_at: new Date(engine.house.now),
      })
    })

    it('swaps days with another one, whoever goes first', async () => {
      await engine.open([4, 4])
      const friday = await booked({ startsAt: at(19) })
      const saturday = await booked({ startsAt: at(43) })
      const moves = await many(16, (index) =>
        change(index % 2 ? friday.id : saturday.id, { startsAt: at(index % 4 < 2 ? 43 : 19) }),
      )
      expect(moves.every(({ kind }) => kind === 'amended' || kind === 'unchanged')).toBe(true)
      expect(await disorderIn(subject())).toEqual([])
    })

    it('waits for no more guests in a quarter of an hour than may arrive in it', async () => {
      await engine.open([4, 4, 4, 4], { guestsPerQuarterHour: 8 })
      expect(kinds(await many(4, () => book()))).toEqual({ reserved: 2, full: 2 })
      expect((await book({ startsAt: at(19.25) })).kind).toBe('reserved')
    })

    it('is on record with whoever changed what', async () => {
      const { id } = await booked()
      await change(id, { guestName: 'Lee' })
      await end(id)
      expect(
        await engine.rows(
          `select what, by_whom, days, before from hanok_changes where reservation_id = ${id} order by id`,
        ),
      ).toEqual([
        { what: 'reserved', by_whom: 'guest', days: ['2026-11-27'], before: null },
        { what: 'amended', by_whom: 'guest', days: ['2026-11-27'], before: { guestName: 'Kim' } },
        {
          what: 'cancelled',
          by_whom: 'guest',
          days: ['2026-11-27'],
          before: expect.objectContaining({ status: 'confirmed', tablesAllocated: [4] }),
        },
      ])
    })
  })

  it("gets v2's bookings to tables, as far as there are any", async () => {
    await engine.open([4, 4])
    await booked({ partySize: 3 })
    for (const party of [2, 3, 4]) {
      await engine.rows(
        `insert into reservations (confirmation_code, guest_name, guest_phone, party_size, starts_at, status, source_channel, duration_minutes)
         values ($1, 'Old', '5551234567', $2, $3, 'confirmed', 'online', 120)`,
        [`HNK-000${party}`, party, new Date(at(party === 3 ? 13 : 20))],
      )
    }
    expect(await adoptReservations(subject().db, engine.writing())).toBe(1)
    expect(await adoptReservations(subject().db, engine.writing())).toBe(1)
    expect(
      await engine.rows(
        `select party_size, seating_status, tables_allocated_json from reservations where guest_name = 'Old' order by id`,
      ),
    ).toEqual([
      { party_size: 2, seating_status: 'allocated', tables_allocated_json: '[4]' },
      { party_size: 3, seating_status: 'allocated', tables_allocated_json: '[4]' },
      { party_size: 4, seating_status: 'not_applicable', tables_allocated_json: null },
    ])
  })
}
