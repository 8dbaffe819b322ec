import { ReservationStatus } from '@convonet/contracts/reservations'
import type { Sql } from '@convonet/kit/store/sql'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { disorderIn } from './testing/disorder.ts'
import { at, type Engine, engineOn, kinds } from './testing/engine.ts'

const MINUTE = 60_000

/** From sitting down to leaving. */
export function visitsContract(subject: () => Sql): void {
  const engine = engineOn(subject)
  const { booked, book, set, walkIn, end, tablesOf, stored } = engine
  const later = (moment: number) => {
    engine.house.now = moment
  }

  describe('a visit', () => {
    beforeEach(() => engine.open([4]))

    it('goes from seated to completed, and the table is free from then on', async () => {
      const { id } = await booked({ startsAt: at(19) })
      later(at(19.1))
      expect((await set(id, 'seated')).kind).toBe('changed')
      later(at(20))
      expect(await set(id, 'completed')).toMatchObject({ kind: 'changed', before: { status: 'seated' } })
      expect(engine.house.freed).toEqual(['2026-11-27'])
      expect((await book({ startsAt: at(20.5) })).kind).toBe('reserved')
      expect(await disorderIn(subject())).toEqual([])
    })

    it('ends once, however often it is said', async () => {
      const { id } = await booked()
      later(at(19))
      await set(id, 'seated')
      later(at(20))
      const answers = await Promise.all(Array.from({ length: 10 }, () => set(id, 'completed')))
      expect(kinds(answers)).toEqual({ changed: 1, unchanged: 9 })
      expect(engine.house.freed).toEqual(['2026-11-27'])
      expect((await end(id)).kind).toBe('not-changeable')
    })

    it('that begins early takes the table early, unless somebody sits there', async () => {
      const lunch = await booked({ startsAt: at(17), guestName: 'Lee' })
      const { id } = await booked({ startsAt: at(19) })
      later(at(17))
      await set(lunch.id, 'seated')
      later(at(18.75))
      expect(await set(id, 'seated')).toMatchObject({
        kind: 'table-taken',
        by: [{ id: lunch.id, guestName: 'Lee' }],
      })
      await set(lunch.id, 'completed')
      expect((await set(id, 'seated')).kind).toBe('changed')
      expect(await disorderIn(subject())).toEqual([])
    })

    it('does not begin at a table at which the party before stays longer', async () => {
      const lunch = await booked({ startsAt: at(17) })
      const { id } = await booked({ startsAt: at(19) })
      later(at(17))
      await set(lunch.id, 'seated')
      later(at(19.25))
      expect(await set(id, 'seated')).toMatchObject({ kind: 'table-taken', by: [{ id: lunch.id }] })
      await set(lunch.id, 'completed')
      expect((await set(id, 'seated')).kind).toBe('changed')
    })

    it('that was noted by mistake is undone', async () => {
      const { id } = await booked()
      later(at(18.5))
      await set(id, 'seated')
      expect((await set(id, 'confirmed')).kind).toBe('changed')
      expect(await stored(id)).toMatchObject({ status: 'confirmed', seated_at: null })
      expect(await disorderIn(subject())).toEqual([])
    })

    it('that nobody came to gives the table away; who comes after all has it if it is still there', async () => {
      const { id } = await booked()
      later(at(19) - 1)
      expect((await set(id, 'no_show')).kind).toBe('not-possible')
      later(at(19.5))
      expect((await set(id, 'no_show')).kind).toBe('changed')
      expect(await tablesOf(id)).toEqual([])
      expect(engine.house.freed).toEqual(['2026-11-27'])
      later(at(19.75))
      expect((await set(id, 'seated')).kind).toBe('changed')
      expect(await disorderIn(subject())).toEqual([])
    })

    it('that nobody came to is not resumed at a table that others have', async () => {
      const { id } = await booked()
      later(at(19.5))
      await set(id, 'no_show')
      const others = await walkIn()
      const by = others.kind === 'seated' ? [{ id: others.reservation.id }] : []
      expect(await set(id, 'seated')).toMatchObject({ kind: 'table-taken', by })
      later(at(22))
      expect((await set(id, 'seated')).kind).toBe('not-possible')
      expect(await disorderIn(subject())).toEqual([])
    })
  })

  it('moves only by the steps of a visit, whatever is asked', async () => {
    const steps = fc.array(
      fc.tuple(fc.constantFrom(...ReservationStatus.options), fc.integer({ min: 0, max: 60 })),
      {
        maxLength: 10,
      },
    )
    const property = fc.asyncProperty(steps, async (asked) => {
      await engine.open([4])
      const { id } = await booked({ startsAt: at(19) })
      later(at(18.5))
      let status: ReservationStatus = 'confirmed'
      for (const [next, minutes] of asked) {
        later(engine.house.now + minutes * MINUTE)
        const { kind } = next === 'cancelled' ? await cancelled(engine, id) : await set(id, next)
        if (kind === 'changed') {
          expect(STEPS).toContain(`${status} > ${next}`)
          status = next
        }
        expect(await stored(id)).toMatchObject({ status })
        expect(await disorderIn(subject())).toEqual([])
      }
    })
    await fc.assert(property, { numRuns: 30 })
  })
}

const STEPS = [
  'confirmed > seated',
  'confirmed > cancelled',
  'confirmed > no_show',
  'seated > completed',
  'seated > confirmed',
  'no_show > seated',
]

async function cancelled({ end }: Engine, id: number): Promise<{ kind: string }> {
  const { kind } = await end(id)
  return { kind: kind === 'cancelled' ? 'changed' : kind }
}
