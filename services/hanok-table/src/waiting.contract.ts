import type { Sql } from '@convonet/kit/store/sql'
import { beforeEach, describe, expect, it } from 'vitest'
import { findSeating, findStarts } from './availability.ts'
import { dayOf } from './opening-hours.ts'
import { disorderIn } from './testing/disorder.ts'
import { at, engineOn, kinds } from './testing/engine.ts'

const BBQ = {
  menu_item_id: 'hanwoo_bbq',
  name_en: 'Charcoal hanwoo BBQ set',
  quantity: 6,
  unit_price_cents: 8900,
  line_total_cents: 53_400,
}
const MUCH = [{ ...BBQ, quantity: 7, line_total_cents: 62_300 }]

/** Who waits comes before who asks later; who thinks about a table has it meanwhile. */
export function waitingContract(subject: () => Sql): void {
  const engine = engineOn(subject)
  const { book, booked, waiting, change, end, hold, renew, release, stored, tablesOf } = engine

  describe('a newcomer', () => {
    beforeEach(() => engine.open([4]))

    it('does not get what came free for a party that waits', async () => {
      const there = await booked()
      await waiting({ startsAt: at(19.5) })
      await end(there.id)
      expect((await book({ startsAt: at(19) })).kind).toBe('full')
      expect((await book({ startsAt: at(20.5) })).kind).toBe('full')
      expect((await hold('call-1', at(19))).kind).toBe('full')
      expect((await book({ startsAt: at(17.5) })).kind).toBe('reserved')
      expect(await disorderIn(subject())).toEqual([])
    })

    it('gets what is too small for those who wait, or not then', async () => {
      await engine.open([2, 4])
      const there = await booked()
      const small = await booked({ partySize: 2 })
      await waiting({ partySize: 4 })
      await Promise.all([end(there.id), end(small.id)])
      expect((await book({ partySize: 3 })).kind).toBe('full')
      expect((await book({ partySize: 2 })).kind).toBe('reserved')
    })

    it('is not offered it either', async () => {
      const there = await booked()
      await waiting()
      await end(there.id)
      const deciding = engine.writing()
      expect(await findSeating(subject().db, { partySize: 4, startsAt: at(19) }, deciding)).toEqual({
        kind: 'full',
        // Until 17:00 the stay ends before 19:00, and 21:00 is the last seating.
        alternatives: [at(17), at(21)],
      })
      const day = dayOf(at(19), deciding.rules)
      const found = await findStarts(subject().db, { partySize: 4, day }, deciding)
      expect(
        found.kind === 'starts' && found.starts.filter((start) => start > at(17) && start < at(21)),
      ).toEqual([])
    })

    it('who orders much comes before those who wait, but not before a VIP that waits', async () => {
      const there = await booked()
      await waiting()
      await end(there.id)
      const vip = await book({ preorder: MUCH })
      expect(vip.kind).toBe('reserved')
      await engine.open([4])
      const other = await booked()
      await waiting({ preorder: MUCH })
      await end(other.id)
      expect((await book({ preorder: MUCH })).kind).toBe('full')
    })

    it('is not kept from a table by those for whom it is too late', async () => {
      const there = await booked({ startsAt: at(18) })
      await waiting({ startsAt: at(18) })
      engine.house.now = at(18) - 15 * 60_000
      await end(there.id)
      expect((await book({ startsAt: at(18.25) })).kind).toBe('reserved')
    })
  })

  describe('a party that waits', () => {
    beforeEach(() => engine.open([4]))

    it('does not get the table that it gives up itself', async () => {
      const there = await booked()
      const { id } = await waiting()
      await end(there.id)
      await end(id)
      expect(await tablesOf(id)).toEqual([])
      expect(await stored(id)).toMatchObject({ status: 'cancelled', seating_status: 'not_applicable' })
      expect((await book()).kind).toBe('reserved')
      expect(await disorderIn(subject())).toEqual([])
    })

    it('gets a table at another time that it wishes, or waits anew for that time', async () => {
      await booked()
      await booked({ startsAt: at(13) })
      const { id } = await waiting()
      engine.house.now += 60_000
      expect(await change(id, { startsAt: at(13.5) })).toMatchObject({
        kind: 'amended',
        reservation: {
          seatingStatus: 'waitlist',
          status: 'pending',
          waitingSince: new Date(engine.house.now),
        },
      })
      expect(await change(id, { startsAt: at(16) })).toMatchObject({
        kind: 'amended',
        reservation: { seatingStatus: 'allocated', status: 'confirmed', waitingSince: null },
      })
      expect(await disorderIn(subject())).toEqual([])
    })

    it('is confirmed only by a table, and after those ahead', async () => {
      const there = await booked()
      const first = await waiting()
      const second = await waiting()
      expect(await engine.set(first.id, 'confirmed')).toMatchObject({ kind: 'table-taken', by: [] })
      await end(there.id)
      expect((await engine.set(second.id, 'confirmed')).kind).toBe('table-taken')
      expect((await engine.set(first.id, 'confirmed')).kind).toBe('changed')
      expect(await tablesOf(first.id)).toHaveLength(1)
      expect(await disorderIn(subject())).toEqual([])
    })

    it('is one of no more than need so many tables at that time', async () => {
      const joined = { seats: 4, area: 'hall', joins: 'hall' }
      await engine.open(
        [
          { name: 'A', ...joined },
          { name: 'B', ...joined },
        ],
        { waitlistTables: 3 },
      )
      await booked({ partySize: 8, startsAt: at(18.5) })
      // Six need two tables, four one.
      expect((await book({ partySize: 6, waitlistIfFull: true })).kind).toBe('waitlisted')
      expect((await book({ partySize: 6, waitlistIfFull: true })).kind).toBe('waitlist-full')
      expect((await book({ partySize: 4, waitlistIfFull: true })).kind).toBe('waitlisted')
      expect(await book({ partySize: 2, waitlistIfFull: true })).toMatchObject({ kind: 'waitlist-full' })
      expect((await book({ partySize: 2, waitlistIfFull: true, startsAt: at(13) })).kind).toBe('reserved')
      const tooMany = await Promise.all(Array.from({ length: 10 }, () => book({ waitlistIfFull: true })))
      expect(kinds(tooMany)).toEqual({ 'waitlist-full': 10 })
    })
  })

  describe('a VIP', () => {
    beforeEach(() => engine.open([4, 4]))

    it('is one by spending, and none any more without it', async () => {
      // 53,400 less seven percent is 49,662, below 50,000; seven of them are 57,939.
      const { id } = await booked({ preorder: [BBQ] })
      expect((await stored(id)).guest_priority).toBe('normal')
      await change(id, { preorder: MUCH })
      expect((await stored(id)).guest_priority).toBe('vip')
      await change(id, { preorder: [BBQ] })
      expect((await stored(id)).guest_priority).toBe('normal')
    })

    it('by grant of the staff stays one whatever is ordered, until it is taken back', async () => {
      const { id } = await booked()
      expect((await engine.grant(id, true)).kind).toBe('granted')
      await change(id, { preorder: MUCH })
      await change(id, { preorder: [] })
      expect((await stored(id)).guest_priority).toBe('vip')
      expect((await engine.grant(id, true)).kind).toBe('unchanged')
      await engine.grant(id, false)
      expect((await stored(id)).guest_priority).toBe('normal')
    })
  })

  describe('a hold', () => {
    beforeEach(() => engine.open([4]))
    const FIVE = 5 * 60_000

    it('is made good by the booking that names it', async () => {
      expect((await hold('web:1', at(19))).kind).toBe('held')
      expect((await book()).kind).toBe('full')
      expect((await book({}, { callId: 'web:1' })).kind).toBe('reserved')
      expect(await engine.rows('select from hanok_holds')).toEqual([])
      expect(engine.house.freed).toEqual([])
      expect(await disorderIn(subject())).toEqual([])
    })

    it('is not lost to a party that waits while its guest decides', async () => {
      await hold('web:1', at(19))
      await waiting()
      expect((await book({}, { callId: 'web:1' })).kind).toBe('reserved')
    })

    it('gives way to what its guest wants instead, for those who wait', async () => {
      await hold('web:1', at(19))
      expect((await hold('web:1', at(13))).kind).toBe('held')
      expect(engine.house.freed).toEqual(['2026-11-27'])
      expect((await book()).kind).toBe('reserved')
      expect(await disorderIn(subject())).toEqual([])
    })

    it('is renewed three times, and then over', async () => {
      await hold('web:1', at(19))
      for (let times = 0; times < 3; times++) {
        engine.house.now += FIVE - 1
        expect((await renew('web:1')).kind).toBe('renewed')
      }
      expect((await renew('web:1')).kind).toBe('renewed-too-often')
      engine.house.now += FIVE
      expect((await renew('web:1')).kind).toBe('expired')
      expect((await book()).kind).toBe('reserved')
      expect(await disorderIn(subject())).toEqual([])
    })

    it('is given back once', async () => {
      await hold('web:1', at(19))
      const answers = await Promise.all(Array.from({ length: 5 }, () => release('web:1')))
      expect(answers.filter(Boolean)).toHaveLength(1)
      expect(engine.house.freed).toEqual(['2026-11-27'])
      expect((await book()).kind).toBe('reserved')
    })

    it('that is over gives its table to one of many', async () => {
      await hold('web:1', at(19))
      engine.house.now += FIVE
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) => book({ startsAt: at(18.5 + index / 10) })),
      )
      expect(kinds(answers)).toEqual({ reserved: 1, full: 9 })
      expect(await disorderIn(subject())).toEqual([])
    })
  })
}
