import type { Sql } from '@convonet/kit/store/sql'
import { beforeEach, describe, expect, it } from 'vitest'
import { at, engineOn, kinds } from './testing/engine.ts'

/** A call that is cut off is often made again. */
export function duplicateContract(subject: () => Sql): void {
  const engine = engineOn(subject)
  const { book, end } = engine

  describe('the same by voice', () => {
    beforeEach(() => engine.open([4, 4, 4]))
    const call = { sourceChannel: 'voice' as const }
    const within = { dedupSeconds: 120 }

    it('is the same booking, also when it is said many times at once', async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => book(call, within)))
      expect(kinds(answers)).toEqual({ reserved: 1, duplicate: 7 })
      expect(new Set(answers.map((answer) => 'reservation' in answer && answer.reservation.id)).size).toBe(1)
    })

    it.each([
      ['another name', { guestName: 'Lee' }, 0],
      ['another phone', { guestPhone: '+14155550100' }, 0],
      ['another size', { partySize: 3 }, 0],
      ['another time', { startsAt: at(12) }, 0],
      ['the web', { sourceChannel: 'online' as const }, 0],
      ['a while later', {}, 121_000],
    ])('is another booking with %s', async (_, other, laterMs) => {
      await book(call, within)
      engine.house.now += laterMs
      expect((await book({ ...call, ...other }, within)).kind).toBe('reserved')
    })

    it('is another booking once the first was cancelled', async () => {
      const first = await book(call, within)
      if (first.kind === 'reserved') await end(first.reservation.id)
      expect((await book(call, within)).kind).toBe('reserved')
    })
  })
}
