import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { takePastDay } from './calendar-days.ts'

// A Sunday.
const when = { now: Date.parse('2026-11-22T14:30:00-05:00'), timeZone: 'America/New_York' }

describe('a day that is past', () => {
  it.each([
    ['June fifteenth nineteen eighty-five', '1985-06-15'],
    ['june 15 1985', '1985-06-15'],
    ['June fifteen nineteen eighty five', '1985-06-15'],
    ['6/15/1985', '1985-06-15'],
    ['6/15/85', '1985-06-15'],
    ['06 15 1985', '1985-06-15'],
    ['06-15-1985', '1985-06-15'],
    ['1985-06-15', '1985-06-15'],
    ['the fifteenth of June 1985', '1985-06-15'],
    ['it is the second of May two thousand four', '2004-05-02'],
    ['March third two thousand and one', '2001-03-03'],
    ['March twenty first nineteen oh nine', '1909-03-21'],
    ['December 1st, 2001', '2001-12-01'],
    ['January twenty second eighty five', '1985-01-22'],
    ['December first', '2025-12-01'],
    ['yesterday', '2026-11-21'],
    ['last Monday', '2026-11-16'],
    ['on March third', '2026-03-03'],
  ])('"%s" is %s', (said, day) => {
    expect(takePastDay(said, when).taken).toBe(day)
  })

  it('is taken out of a sentence', () => {
    expect(takePastDay('my date of birth is June 15th 1985', when)).toEqual({
      rest: 'my date of birth is',
      taken: '1985-06-15',
    })
  })

  it.each(['milk', 'I do not know', 'twelve'])('is not in "%s"', (said) => {
    expect(takePastDay(said, when).taken).toBeNull()
  })

  it('is understood however its month is written', () => {
    const days = fc.date({ min: new Date('1920-01-01'), max: new Date('2026-11-21'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom('long', 'short', 'numeric'), (date, month) => {
        const day = Temporal.PlainDate.from(date.toISOString().slice(0, 10))
        const said = day.toLocaleString('en-US', { year: 'numeric', month, day: 'numeric' })
        expect(takePastDay(said, when).taken).toBe(day.toString())
      }),
    )
  })
})
