import type { Jobs } from '@convonet/kit/store/jobs'
import type { Sql } from '@convonet/kit/store/sql'
import { beforeEach, describe, expect, it } from 'vitest'
import { disorderIn } from '../testing/disorder.ts'
import { at, type Opening, openWaitlistScene, type WaitlistScene } from '../testing/waitlist-scene.ts'
import { answerOffer } from './answer-offer.ts'
import { offer } from './offer.ts'
import { sweep } from './sweep.ts'
import { tellOffer } from './tell-offer.ts'

/** What becomes of an offer, on every database. */
export function offersContract(sql: () => Sql, jobs: () => Jobs): void {
  let scene: WaitlistScene
  const open = async (given: Opening) => {
    scene = await openWaitlistScene(sql(), jobs(), given)
  }
  const offeredIds = async () => (await scene.promote()).map(({ id }) => id)

  describe('an offer', () => {
    let first: number
    let second: number
    beforeEach(async () => {
      await open({ seats: [4] })
      const there = await scene.book({})
      first = await scene.book({})
      second = await scene.book({})
      await scene.cancel(there)
      await scene.promote()
    })
    const answerNow = (id: number, answer: 'accept' | 'decline', now?: number) =>
      scene.doing((tx, writing) => answerOffer(tx, { id, answer }, writing), now)
    const tell = (id: number) => scene.doing((tx, writing) => tellOffer(tx, id, writing))
    const expiryOf = async (id: number) => (await scene.find(id)).offerExpiresAt?.getTime() ?? 0
    const sweepAt = async (now: number) =>
      sweep(sql().db, { ...(await scene.doing(async (_, writing) => writing)), now })

    it('stands for half a day while the guest does not know', async () => {
      expect(await expiryOf(first)).toBe(scene.clock.now() + 12 * HOUR_MS)
    })

    it('gives half an hour to think from when the guest was told, and no more when told again', async () => {
      scene.clock.advance(HOUR_MS)
      const toldAt = scene.clock.now()
      expect((await tell(first)).kind).toBe('told')
      scene.clock.advance(MINUTE_MS)
      expect((await tell(first)).kind).toBe('told-before')
      expect(await scene.find(first)).toMatchObject({
        offerToldAt: new Date(toldAt),
        offerExpiresAt: new Date(toldAt + 30 * MINUTE_MS),
      })
    })

    it('ends, told or not, while somebody else can still be found', async () => {
      scene.clock.advance(at(18.25) - scene.clock.now())
      await answerNow(first, 'decline')
      await scene.promote()
      expect(await expiryOf(second)).toBe(at(18.75))
      scene.clock.advance(10 * MINUTE_MS)
      await tell(second)
      expect(await expiryOf(second)).toBe(at(18.75))
    })

    it('is a booking when it is accepted, however often', async () => {
      expect((await answerNow(first, 'accept')).kind).toBe('accepted')
      expect((await answerNow(first, 'accept')).kind).toBe('accepted-before')
      expect((await answerNow(first, 'decline')).kind).toBe('not-offered')
      expect(await scene.find(first)).toMatchObject({ status: 'confirmed', seatingStatus: 'allocated' })
      expect(await scene.tablesOf(first)).toEqual(['T1 19-21'])
      expect(await offeredIds()).toEqual([])
      expect(await disorderIn(sql())).toEqual([])
    })

    it('goes to the next when it is declined', async () => {
      expect((await answerNow(first, 'decline')).kind).toBe('declined')
      expect(await scene.find(first)).toMatchObject({ status: 'cancelled', endedReason: 'offer-declined' })
      expect(await offeredIds()).toEqual([second])
      expect(await disorderIn(sql())).toEqual([])
    })

    it('goes to the next when nobody answers', async () => {
      const expiry = await expiryOf(first)
      await sweepAt(expiry - 1)
      expect((await scene.find(first)).seatingStatus).toBe('offered')
      await Promise.all([sweepAt(expiry), sweepAt(expiry)])
      expect(await scene.find(first)).toMatchObject({ status: 'cancelled', endedReason: 'offer-lapsed' })
      expect(await scene.jobsOf('promotions')).toBe(1)
      expect(await offeredIds()).toEqual([second])
      expect(await disorderIn(sql())).toEqual([])
    })

    it('is over at its time, whether or not anybody has noticed', async () => {
      expect((await answerNow(first, 'accept', await expiryOf(first))).kind).toBe('lapsed')
      expect(await scene.find(first)).toMatchObject({ status: 'cancelled', endedReason: 'offer-lapsed' })
    })

    it('that is accepted and lapses in the same moment does one of both', async () => {
      const expiry = await expiryOf(first)
      const [answered] = await Promise.all([
        answerNow(first, 'accept', expiry - 1),
        sweepAt(expiry),
        sweepAt(expiry),
        answerNow(first, 'accept', expiry),
      ])
      const after = await scene.find(first)
      expect(after.status).toBe(answered.kind === 'accepted' ? 'confirmed' : 'cancelled')
      expect(await scene.tablesOf(first)).toHaveLength(answered.kind === 'accepted' ? 1 : 0)
      expect(await disorderIn(sql())).toEqual([])
    })

    it('that is accepted and declined at once does one of both', async () => {
      const answers = await Promise.all([
        answerNow(first, 'accept'),
        answerNow(first, 'decline'),
        answerNow(first, 'decline'),
      ])
      expect(answers.filter(({ kind }) => kind === 'accepted' || kind === 'declined')).toHaveLength(1)
      expect(await disorderIn(sql())).toEqual([])
    })

    it('is made by the staff to whom they choose', async () => {
      const make = (id: number) => scene.doing((tx, writing) => offer(tx, id, writing))
      expect((await make(second)).kind).toBe('full')
      await answerNow(first, 'decline')
      const third = await scene.book({})
      expect((await make(third)).kind).toBe('offered')
      expect((await make(third)).kind).toBe('not-waiting')
      expect(await offeredIds()).toEqual([])
      expect((await scene.find(second)).seatingStatus).toBe('waitlist')
    })
  })
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
