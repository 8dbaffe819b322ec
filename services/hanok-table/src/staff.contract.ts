import type { Sql } from '@convonet/kit/store/sql'
import { beforeEach, describe, expect, it } from 'vitest'
import { disorderIn } from './testing/disorder.ts'
import { at, engineOn } from './testing/engine.ts'

/** What the staff does at the tables, whatever hours and waitlist say. */
export function staffContract(subject: () => Sql): void {
  const engine = engineOn(subject)
  const { booked, set, put, walkIn, end, tablesOf, stored } = engine
  const later = (moment: number) => {
    engine.house.now = moment
  }

  describe('the staff', () => {
    beforeEach(() => engine.open([4, 4, 8]))

    it('puts a party at another table, unless somebody has it', async () => {
      const [first = 0, second = 0, third = 0] = await engine.tableIds()
      const mine = await booked({ partySize: 4 })
      const other = await booked({ partySize: 4, guestName: 'Lee' })
      expect(await put(mine.id, [second])).toEqual({
        kind: 'table-taken',
        by: [{ id: other.id, guestName: 'Lee', confirmationCode: other.confirmationCode }],
      })
      expect(await tablesOf(mine.id)).toEqual([first])
      expect((await put(mine.id, [third])).kind).toBe('placed')
      expect(await tablesOf(mine.id)).toEqual([third])
      expect(await stored(mine.id)).toMatchObject({ tables_allocated_json: '[8]' })
      expect(engine.house.freed).toEqual(['2026-11-27'])
      expect(await disorderIn(subject())).toEqual([])
    })

    it('moves it to another time and length, also outside the hours', async () => {
      const [first = 0] = await engine.tableIds()
      const { id } = await booked()
      expect((await put(id, [first], { startsAt: at(23), durationMinutes: 45 })).kind).toBe('placed')
      expect(await stored(id)).toMatchObject({ starts_at: new Date(at(23)), duration_minutes: 45 })
      expect(await disorderIn(subject())).toEqual([])
    })

    it('is told of tables that are too small, unknown or held, and of parties that are gone', async () => {
      const [first = 0, , third = 0] = await engine.tableIds()
      const { id } = await booked({ partySize: 8 })
      expect(await put(id, [first])).toEqual({ kind: 'table-too-small' })
      expect(await put(id, [third + 1])).toEqual({ kind: 'unknown-table' })
      expect(await put(id + 1, [first])).toEqual({ kind: 'not-found' })
      await engine.hold('web:somebody', at(19))
      const small = await booked({ partySize: 2, startsAt: at(12) })
      expect(await put(small.id, [first], { startsAt: at(19) })).toEqual({ kind: 'table-taken', by: [] })
      await end(id)
      expect(await put(id, [third])).toEqual({ kind: 'not-changeable' })
    })

    it('gives a party that waits a table by hand', async () => {
      await engine.open([4, 4])
      const [first = 0] = await engine.tableIds()
      const there = await booked()
      await booked()
      const { id } = await engine.waiting()
      expect(await put(id, [first])).toMatchObject({ kind: 'table-taken', by: [{ id: there.id }] })
      await end(there.id)
      expect((await put(id, [first])).kind).toBe('placed')
      expect(await stored(id)).toMatchObject({
        status: 'confirmed',
        seating_status: 'allocated',
        waiting_since: null,
      })
      expect(await disorderIn(subject())).toEqual([])
    })

    it('moves a party that sits, from now on', async () => {
      const [first = 0, , third = 0] = await engine.tableIds()
      const { id } = await booked()
      later(at(19))
      await set(id, 'seated')
      later(at(20))
      expect((await put(id, [third])).kind).toBe('placed')
      expect((await put(id, [third], { startsAt: at(20) })).kind).toBe('not-changeable')
      expect((await put(id, [third], { durationMinutes: 180 })).kind).toBe('placed')
      const walkedIn = await walkIn({ partySize: 4, tableIds: [first] })
      expect(walkedIn.kind).toBe('seated')
      expect(await disorderIn(subject())).toEqual([])
    })

    it('seats who walks in at the best free table, or at the one it names', async () => {
      const [first = 0, , third = 0] = await engine.tableIds()
      later(at(18))
      const best = await walkIn({ partySize: 3 })
      expect(best.kind === 'seated' && (await tablesOf(best.reservation.id))).toEqual([first])
      const named = await walkIn({ partySize: 2, tableIds: [third] })
      expect(named).toMatchObject({
        kind: 'seated',
        reservation: {
          status: 'seated',
          sourceChannel: 'walk_in',
          startsAt: new Date(at(18)),
          seatedAt: new Date(at(18)),
        },
      })
      expect(await walkIn({ partySize: 2, tableIds: [third] })).toMatchObject({
        kind: 'table-taken',
        by: [{}],
      })
      expect(await walkIn({ partySize: 5, tableIds: [first] })).toEqual({ kind: 'table-too-small' })
      expect(await walkIn({ partySize: 5 })).toEqual({ kind: 'full' })
      expect(await disorderIn(subject())).toEqual([])
    })

    it('seats nobody at a table at which others stay longer, or that is booked soon', async () => {
      await engine.open([4])
      const { id } = await booked({ startsAt: at(17) })
      later(at(17))
      await set(id, 'seated')
      later(at(19.25))
      expect(await walkIn()).toEqual({ kind: 'full' })
      await set(id, 'completed')
      await booked({ startsAt: at(20) })
      expect(await walkIn()).toEqual({ kind: 'full' })
    })

    it('seats nobody at a table that a guest is thinking about, also where the staff names it', async () => {
      await engine.open([4])
      later(at(19))
      await engine.hold('web:somebody', at(19.5))
      expect(await walkIn({ tableIds: await engine.tableIds() })).toEqual({ kind: 'table-taken', by: [] })
      expect(await walkIn()).toEqual({ kind: 'full' })
    })
  })
}
