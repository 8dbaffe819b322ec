import type { Sql } from '@convonet/kit/store/sql'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { disorderIn } from './testing/disorder.ts'
import { at, engineOn } from './testing/engine.ts'

const JOINED = { area: 'hall', joins: 'hall' }

/** Whatever is done at once and in whatever order, the book is in order, and every answer has a name. */
export function anythingAtOnceContract(subject: () => Sql): void {
  const engine = engineOn(subject)
  const { house } = engine
  const step = fc.record({
    what: fc.constantFrom(...WHAT),
    partySize: fc.integer({ min: 1, max: 11 }),
    /** Every quarter of an hour from 11:00 to 21:00. */
    startsAt: fc.integer({ min: 44, max: 84 }).map((quarter) => at(quarter / 4)),
    who: fc.nat(20),
  })
  const rounds = fc.array(
    fc.tuple(fc.array(step, { minLength: 1, maxLength: 8 }), fc.integer({ max: 240, min: 0 })),
    {
      maxLength: 5,
    },
  )

  it('whatever is done at once, no table has two parties, and none is lost', async () => {
    let ids: number[] = []
    let tableIds: number[] = []
    const one = (who: number) => ids[who % Math.max(ids.length, 1)] ?? 0
    const table = (who: number) => tableIds[who % tableIds.length] ?? 0
    const keep = (answer: { kind: string; reservation?: { id: number } }) => {
      if (answer.reservation) ids.push(answer.reservation.id)
      return answer
    }
    const doing: Record<(typeof WHAT)[number], (step: Step) => Promise<{ kind: string }>> = {
      book: async ({ partySize, startsAt, who }) =>
        keep(
          await engine.book(
            { partySize, startsAt, waitlistIfFull: who % 3 === 0 },
            { callId: `call-${who % 4}` },
          ),
        ),
      hold: ({ startsAt, partySize, who }) => engine.hold(`call-${who % 4}`, startsAt, partySize),
      release: async ({ who }) => ({ kind: String(await engine.release(`call-${who % 4}`)) }),
      amend: ({ who, partySize, startsAt }) => engine.change(one(who), { partySize, startsAt }),
      cancel: ({ who }) => engine.end(one(who)),
      seat: ({ who }) => engine.set(one(who), 'seated'),
      complete: ({ who }) => engine.set(one(who), 'completed'),
      confirm: ({ who }) => engine.set(one(who), 'confirmed'),
      noShow: ({ who }) => engine.set(one(who), 'no_show'),
      place: ({ who, startsAt }) => engine.put(one(who), [table(who)], { startsAt }),
      walkIn: async ({ partySize }) => keep(await engine.walkIn({ partySize })),
    }
    const property = fc.asyncProperty(rounds, async (all) => {
      await engine.open([2, 4, { name: 'A', seats: 4, ...JOINED }, { name: 'B', seats: 6, ...JOINED }])
      ids = []
      tableIds = await engine.tableIds()
      house.now = at(11)
      for (const [round, minutes] of all) {
        const answers = await Promise.all(round.map((each) => doing[each.what](each)))
        for (const { kind } of answers) expect(NAMES).toContain(kind)
        expect(await disorderIn(subject())).toEqual([])
        house.now += minutes * 60_000
      }
    })
    await fc.assert(property, { numRuns: 40 })
  }, 60_000)
}

const WHAT = [
  ...(['book', 'book', 'hold', 'release', 'amend', 'cancel'] as const),
  ...(['seat', 'complete', 'confirm', 'noShow', 'place', 'walkIn'] as const),
] as const

interface Step {
  what: (typeof WHAT)[number]
  partySize: number
  startsAt: number
  who: number
}

/** Every answer is done or a refusal that has a name. */
const NAMES =
  'reserved waitlisted waitlist-full full past too-soon too-far closed-day outside-hours party-too-large held true false amended unchanged not-changeable not-found cancelled already-cancelled changed not-possible table-taken placed table-too-small unknown-table seated'.split(
    ' ',
  )
