import type { Jobs } from '@convonet/kit/store/jobs'
import type { Sql } from '@convonet/kit/store/sql'
import { beforeEach, describe, expect, it } from 'vitest'
import { cancel } from '../cancel.ts'
import { holdTables } from '../holds.ts'
import { grantPriority } from '../priority.ts'
import { disorderIn } from '../testing/disorder.ts'
import { at, type Opening, openWaitlistScene, type WaitlistScene } from '../testing/waitlist-scene.ts'
import { loadStandings } from './load-standings.ts'
import { sweep } from './sweep.ts'

/** Who is offered a table that comes free, on every database. */
export function freedTablesContract(sql: () => Sql, jobs: () => Jobs): void {
  let scene: WaitlistScene
  const open = async (given: Opening) => {
    scene = await openWaitlistScene(sql(), jobs(), given)
  }
  const offeredIds = async () => (await scene.promote()).map(({ id }) => id)

  describe('a table that comes free', () => {
    beforeEach(() => open({ seats: [4, 2] }))

    it('is offered to the first whom it fits, also where it was booked from another hour', async () => {
      const there = await scene.book({ startsAt: at(18) })
      const two = await scene.book({ partySize: 2, startsAt: at(18) })
      const four = await scene.book({ partySize: 4, startsAt: at(19) })
      const last = await scene.book({ partySize: 3, startsAt: at(19.5) })
      await scene.cancel(there)
      expect(await offeredIds()).toEqual([four])
      expect(await scene.find(four)).toMatchObject({
        status: 'pending',
        seatingStatus: 'offered',
        offerToldAt: null,
        tablesAllocated: [4],
      })
      expect(await scene.tablesOf(four)).toEqual(['T1 19-21'])
      expect((await scene.find(last)).seatingStatus).toBe('waitlist')
      expect((await scene.find(two)).seatingStatus).toBe('allocated')
      expect(await disorderIn(sql())).toEqual([])
    })

    it('passes whom it does not fit, who keeps the place', async () => {
      const there = await scene.book({ partySize: 2 })
      await scene.book({ partySize: 4 })
      const four = await scene.book({ partySize: 4 })
      const two = await scene.book({ partySize: 2 })
      await scene.cancel(there)
      expect(await offeredIds()).toEqual([two])
      const rows = [await scene.find(four), await scene.find(two)]
      const standings = await loadStandings(sql().db, rows, { rules: scene.rules, now: scene.clock.now() })
      // A stay of two hours is over at 21:00, the last seating.
      expect([...standings]).toEqual([[four, { position: 1, size: 1, waitMinutes: 120 }]])
    })

    it('is offered to a VIP first', async () => {
      const there = await scene.book({})
      const normal = await scene.book({})
      const vip = await scene.book({})
      await scene.doing((tx, writing) => grantPriority(tx, { id: vip, vip: true }, writing))
      await scene.cancel(there)
      expect(await offeredIds()).toEqual([vip])
      expect((await scene.find(normal)).seatingStatus).toBe('waitlist')
    })

    it('is not taken by whoever rings before it is offered', async () => {
      const there = await scene.book({})
      const waits = await scene.book({})
      await scene.cancel(there)
      const newcomer = await scene.book({})
      expect((await scene.find(newcomer)).seatingStatus).toBe('waitlist')
      expect(await offeredIds()).toEqual([waits])
    })

    it('is offered once by two who look at once', async () => {
      const there = await scene.book({})
      const waits = await scene.book({})
      await scene.cancel(there)
      const looks = await Promise.all([scene.promote(), scene.promote(), scene.promote()])
      expect(looks.flat().map(({ id }) => id)).toEqual([waits])
      expect(await scene.jobsOf('offer-notices')).toBe(1)
      expect(await disorderIn(sql())).toEqual([])
    })

    it('is not offered where it is too late to come', async () => {
      const there = await scene.book({})
      const waits = await scene.book({})
      // Guests are taken a quarter of an hour ahead at least.
      scene.clock.advance(at(18.75) - scene.clock.now())
      await scene.cancel(there)
      expect(await offeredIds()).toEqual([])
      expect((await scene.find(waits)).seatingStatus).toBe('waitlist')
    })

    it('is offered to nobody where its cancellation was undone', async () => {
      const there = await scene.book({})
      await scene.book({})
      const undone = scene.doing(async (tx, writing) => {
        await cancel(tx, there, { ...writing, premiumCents: 0, acknowledged: true, reason: 'guest' })
        throw new Error('undone')
      })
      await expect(undone).rejects.toThrow('undone')
      expect(await scene.jobsOf('promotions')).toBe(0)
      expect(await offeredIds()).toEqual([])
      expect(await scene.tablesOf(there)).toEqual(['T1 19-21'])
    })

    it('of a night that two days share is offered for either', async () => {
      await open({ seats: [4], rules: { hours: { '5': [{ opens: '20:00', closes: '04:00' }] } } })
      const there = await scene.book({ startsAt: at(23) })
      const [before, after] = [
        await scene.book({ startsAt: at(22.5) }),
        await scene.book({ startsAt: at(24.5) }),
      ]
      await scene.cancel(there)
      expect((await scene.promote('2026-11-28')).map(({ id }) => id)).toEqual([before, after])
      expect(await scene.tablesOf(before)).toEqual(['T1 22.5-24.5'])
      expect(await disorderIn(sql())).toEqual([])
    })
  })

  describe('the sweep', () => {
    beforeEach(() => open({ seats: [4] }))
    const sweepNow = async () => sweep(sql().db, await scene.doing(async (_, writing) => writing))

    it('ends waiting for a time that has come', async () => {
      await scene.book({})
      const waits = await scene.book({})
      scene.clock.advance(at(19) - scene.clock.now() - 1)
      await sweepNow()
      expect((await scene.find(waits)).status).toBe('pending')
      scene.clock.advance(1)
      await sweepNow()
      expect(await scene.find(waits)).toMatchObject({ status: 'cancelled', endedReason: 'not-seated' })
    })

    it('gives the table of a hold that is over to those who wait', async () => {
      const wanted = {
        partySize: 4,
        startsAt: at(18),
        wishes: { guestName: null, guestPhone: null, specialRequests: null, preorder: [] },
      }
      await scene.doing((tx, writing) => holdTables(tx, { callId: 'web:1', wanted }, writing))
      const waits = await scene.book({})
      expect((await scene.find(waits)).seatingStatus).toBe('waitlist')
      scene.clock.advance(5 * MINUTE_MS)
      await sweepNow()
      expect(await scene.jobsOf('promotions')).toBe(1)
      expect(await offeredIds()).toEqual([waits])
      expect(await disorderIn(sql())).toEqual([])
    })
  })
}

const MINUTE_MS = 60_000
