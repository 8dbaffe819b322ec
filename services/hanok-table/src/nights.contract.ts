import type { Sql } from '@convonet/kit/store/sql'
import { describe, expect, it } from 'vitest'
import { findSeating, findStarts } from './availability.ts'
import { serviceDayOf } from './opening-hours.ts'
import { disorderIn } from './testing/disorder.ts'
import { at, engineOn } from './testing/engine.ts'

/** Saturdays into the small hours, in New York. */
const NIGHTS = { hours: { '6': [{ opens: '20:00', closes: '04:00' }] } }

/** A party of two stays ninety minutes that pass, whatever the clock on the wall does. */
export function nightsContract(subject: () => Sql): void {
  const engine = engineOn(subject)
  const bookAt = async (moment: string) =>
    (await engine.book({ partySize: 2, startsAt: Date.parse(moment) })).kind

  describe('a night', () => {
    it('in which an hour comes twice has both', async () => {
      await engine.open([2], NIGHTS)
      engine.house.now = Date.parse('2026-10-31T12:00-04:00')
      expect(await bookAt('2026-11-01T01:30-04:00')).toBe('reserved')
      expect(await bookAt('2026-11-01T01:30-05:00')).toBe('full')
      expect(await bookAt('2026-11-01T02:00-05:00')).toBe('reserved')
      expect(await bookAt('2026-11-01T00:00-04:00')).toBe('reserved')
      expect(await disorderIn(subject())).toEqual([])
    })

    it('in which an hour does not exist has the others', async () => {
      await engine.open([2], NIGHTS)
      engine.house.now = Date.parse('2027-03-13T12:00-05:00')
      expect(await bookAt('2027-03-14T01:15-05:00')).toBe('reserved')
      // Half past three is an hour and a quarter later; the last seating is at three.
      expect(await bookAt('2027-03-14T03:00-04:00')).toBe('full')
      expect(await bookAt('2027-03-14T03:15-04:00')).toBe('closed-day')
      expect(await bookAt('2027-03-13T23:45-05:00')).toBe('reserved')
      expect(await disorderIn(subject())).toEqual([])
    })

    it('offers its own hours to whoever asks for one after midnight', async () => {
      await engine.open([2], NIGHTS)
      // Saturday is the day after the Friday of `at`.
      await engine.booked({ partySize: 2, startsAt: at(48) })
      const deciding = engine.writing()
      expect(await findSeating(subject().db, { partySize: 2, startsAt: at(48.5) }, deciding)).toEqual({
        kind: 'full',
        alternatives: [at(46.5), at(49.5)],
      })
      const day = serviceDayOf(at(48.5), deciding.rules)
      expect(day.toString()).toBe('2026-11-28')
      const found = await findStarts(subject().db, { partySize: 2, day }, deciding)
      // From 20:00 to 03:00 there are 29 quarters; from 22:45 to 01:15, eleven, they would meet the party of midnight.
      expect(found.kind === 'starts' && found.starts).toHaveLength(18)
    })
  })
}
