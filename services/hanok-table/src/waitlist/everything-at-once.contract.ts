import type { Jobs } from '@convonet/kit/store/jobs'
import type { Sql } from '@convonet/kit/store/sql'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { amend } from '../amend.ts'
import { holdTables, releaseHold } from '../holds.ts'
import { setStatus } from '../lifecycle.ts'
import { grantPriority } from '../priority.ts'
import { disorderIn } from '../testing/disorder.ts'
import {
  at,
  FRIDAY_DAY,
  fakeNotifier,
  openWaitlistScene,
  type WaitlistScene,
} from '../testing/waitlist-scene.ts'
import { answerOffer } from './answer-offer.ts'
import { offer } from './offer.ts'
import { sweep } from './sweep.ts'
import { tellOffer } from './tell-offer.ts'

/** Guests, staff, two replicas and the clock at once: then no table is lost, and nobody who waits was forgotten. */
export function everythingAtOnceContract(
  sql: () => Sql,
  jobs: () => Jobs,
  { numRuns }: { numRuns: number },
): void {
  it('whatever happens at once, nobody waits for a table that is free', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(round, { minLength: 2, maxLength: 5 }), async (rounds) => {
        const scene = await openWaitlistScene(sql(), jobs(), { seats: HOUSE, rules: { waitlistTables: 50 } })
        const { told, notifier } = fakeNotifier()
        {
          await using _one = scene.start(notifier)
          await using _two = scene.start(notifier)
          const known: number[] = []
          for (const steps of rounds) {
            await Promise.all(steps.map((step) => take(step, { scene, known, sql: sql() })))
            expect(await disorderIn(sql())).toEqual([])
          }
          await expect.poll(() => openJobs(scene), { timeout: 20_000, interval: 20 }).toBe(0)
        }
        expect(await disorderIn(sql())).toEqual([])
        expect(await scene.promote(FRIDAY_DAY)).toEqual([])
        const offers = told.map(({ reservationId }) => reservationId)
        expect(offers).toEqual([...new Set(offers)])
      }),
      { numRuns },
    )
  })
}

const HALL = { area: 'hall', joins: 'hall' }
const HOUSE = [2, 4, { name: 'A', seats: 4, ...HALL }, { name: 'B', seats: 6, ...HALL }]

const KINDS = [
  'book',
  'book',
  'book',
  'cancel',
  'cancel',
  'amend',
  'hold',
  'release',
  'accept',
  'decline',
  'tell',
  'offer',
  'grant',
  'confirm',
  'wait',
] as const

interface Step {
  kind: (typeof KINDS)[number]
  partySize: number
  startsAt: number
  who: number
}

const round: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    partySize: fc.integer({ min: 1, max: 10 }),
    startsAt: fc.integer({ min: 70, max: 80 }).map((quarter) => at(quarter / 4)),
    who: fc.nat(20),
  }),
  { minLength: 4, maxLength: 12 },
)

interface Among {
  scene: WaitlistScene
  /** Reservations made so far. */
  known: number[]
  sql: Sql
}

async function take(step: Step, among: Among): Promise<void> {
  await STEPS[step.kind](step, among)
}

const oneOf = ({ who }: Step, { known }: Among) => known[who % Math.max(known.length, 1)] ?? 0
const WISHES = { guestName: null, guestPhone: null, specialRequests: null, preorder: [] }

const STEPS: Record<Step['kind'], (step: Step, among: Among) => Promise<unknown>> = {
  book: async ({ partySize, startsAt }, { scene, known }) => {
    known.push(await scene.book({ partySize, startsAt }))
  },
  cancel: (step, among) => among.scene.cancel(oneOf(step, among)),
  amend: (step, among) => {
    const { partySize, startsAt } = step
    const id = oneOf(step, among)
    return among.scene.doing((tx, writing) => amend(tx, { id, changes: { partySize, startsAt } }, writing))
  },
  hold: ({ partySize, startsAt, who }, { scene }) => {
    const wanted = { partySize, startsAt, wishes: WISHES }
    return scene.doing((tx, writing) => holdTables(tx, { callId: `web:${who % 3}`, wanted }, writing))
  },
  release: ({ who }, { scene }) => scene.doing((tx, writing) => releaseHold(tx, `web:${who % 3}`, writing)),
  accept: (step, among) => answer(step, among, 'accept'),
  decline: (step, among) => answer(step, among, 'decline'),
  tell: (step, among) => among.scene.doing((tx, writing) => tellOffer(tx, oneOf(step, among), writing)),
  offer: (step, among) => among.scene.doing((tx, writing) => offer(tx, oneOf(step, among), writing)),
  grant: (step, among) =>
    among.scene.doing((tx, writing) =>
      grantPriority(tx, { id: oneOf(step, among), vip: step.partySize > 5 }, writing),
    ),
  confirm: (step, among) =>
    among.scene.doing((tx, writing) =>
      setStatus(tx, { id: oneOf(step, among), status: 'confirmed' }, writing),
    ),
  wait: async ({ partySize }, { scene, sql }) => {
    scene.clock.advance(partySize * 4 * 60_000)
    await sweep(sql.db, await scene.doing(async (_, writing) => writing))
  },
}

const answer = (step: Step, among: Among, given: 'accept' | 'decline') =>
  among.scene.doing((tx, writing) => answerOffer(tx, { id: oneOf(step, among), answer: given }, writing))

const openJobs = async (scene: WaitlistScene) =>
  (await scene.jobsOf('promotions')) + (await scene.jobsOf('offer-notices'))
