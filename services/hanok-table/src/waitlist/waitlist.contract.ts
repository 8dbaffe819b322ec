import type { Jobs } from '@convonet/kit/store/jobs'
import type { Sql } from '@convonet/kit/store/sql'
import { beforeEach, describe, expect, it } from 'vitest'
import { disorderIn } from '../testing/disorder.ts'
import {
  fakeNotifier,
  type Opening,
  openWaitlistScene,
  type WaitlistScene,
} from '../testing/waitlist-scene.ts'
import { answerOffer } from './answer-offer.ts'

/** What happens by itself, on every database. Give the jobs no pause between tries. */
export function waitlistContract(sql: () => Sql, jobs: () => Jobs): void {
  let scene: WaitlistScene
  const open = async (given: Opening) => {
    scene = await openWaitlistScene(sql(), jobs(), given)
  }

  describe('the waitlist at work', () => {
    beforeEach(() => open({ seats: [4] }))
    const freedWith = async (waiting: Parameters<WaitlistScene['book']>[0]) => {
      const there = await scene.book({})
      const waits = await scene.book(waiting)
      await scene.cancel(there)
      return waits
    }
    const isTold = async (id: number) => (await scene.find(id)).offerToldAt !== null
    const isOffered = async (id: number) => (await scene.find(id)).seatingStatus === 'offered'

    it('offers what was freed while no process ran', async () => {
      const waits = await freedWith({})
      await using _ = scene.start()
      await expect.poll(() => isOffered(waits), POLL).toBe(true)
    })

    it('offers what nobody was told to offer, within a minute', async () => {
      const waits = await freedWith({})
      await sql().pool.query(`delete from jobs.job where name = 'hanok-table/promotions'`)
      await using _ = scene.start()
      scene.clock.advance(MINUTE_MS)
      await expect.poll(() => isOffered(waits), POLL).toBe(true)
    })

    it('tells a guest once in their language, whatever the number of replicas, and lets them think', async () => {
      const { told, notifier } = fakeNotifier()
      const waits = await freedWith({ preferredLocale: 'ko', guestName: '김민지' })
      {
        await using _one = scene.start(notifier)
        await using _two = scene.start(notifier)
        await expect.poll(() => isTold(waits), POLL).toBe(true)
      }
      expect(told).toMatchObject([
        { purpose: 'offer', by: 'call', to: '+14155550199', locale: 'ko', reservationId: waits },
      ])
      // Friday is the day after tomorrow.
      expect(told[0]?.text).toContain('11월 27일 금요일 오후 7시')
      expect((await scene.find(waits)).offerExpiresAt?.getTime()).toBe(scene.clock.now() + 30 * MINUTE_MS)
    })

    it('tells again where the provider failed', async () => {
      const { told, notifier } = fakeNotifier(new Error('the line is down'))
      const waits = await freedWith({})
      await using _ = scene.start(notifier)
      await expect.poll(() => isTold(waits), POLL).toBe(true)
      expect(told.map(({ text }) => text.includes('on Friday at 7 PM'))).toEqual([true, true])
    })

    it.each([
      { kind: 'no-provider' as const },
      { kind: 'bad-number' as const },
      { kind: 'ringing' as const, reference: 'a call' },
    ])('does not count as told who was not reached: $kind', async (answer) => {
      const { told, notifier } = fakeNotifier(answer)
      const waits = await freedWith({})
      await using _ = scene.start(notifier)
      await expect.poll(() => told.length, POLL).toBe(1)
      await expect.poll(() => scene.jobsOf('offer-notices'), POLL).toBe(0)
      expect(await scene.find(waits)).toMatchObject({ seatingStatus: 'offered', offerToldAt: null })
    })

    it('tells nobody who has answered already', async () => {
      const { told, notifier } = fakeNotifier()
      const waits = await freedWith({})
      await scene.promote()
      await scene.doing((tx, writing) => answerOffer(tx, { id: waits, answer: 'accept' }, writing))
      await using _ = scene.start(notifier)
      await expect.poll(() => scene.jobsOf('offer-notices'), POLL).toBe(0)
      expect(told).toEqual([])
    })

    it('rings nobody up at night', async () => {
      const there = await scene.book({})
      const waits = await scene.book({})
      scene.clock.advance(12 * HOUR_MS)
      await scene.cancel(there)
      await scene.promote()
      const { rows } = await sql().pool.query(
        `select start_after from jobs.job where name = 'hanok-table/offer-notices'`,
      )
      expect(rows).toEqual([{ start_after: new Date('2026-11-26T09:00:00-05:00') }])
      expect((await scene.find(waits)).offerExpiresAt?.getTime()).toBe(scene.clock.now() + 12 * HOUR_MS)
    })

    it('moves on to the next when the time to think is over', async () => {
      const first = await freedWith({})
      const second = await scene.book({})
      await using _ = scene.start()
      await expect.poll(() => isTold(first), POLL).toBe(true)
      scene.clock.advance(30 * MINUTE_MS)
      await expect.poll(() => isTold(second), POLL).toBe(true)
      expect(await scene.find(first)).toMatchObject({ status: 'cancelled', endedReason: 'offer-lapsed' })
      expect(await disorderIn(sql())).toEqual([])
    })
  })
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const POLL = { timeout: 10_000, interval: 20 }
