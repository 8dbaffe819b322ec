import { describe, expect, it } from 'vitest'
import { fits, wallClock } from './fits.ts'
import type { Wanted } from './held-out/utterance.ts'

describe('what was wanted', () => {
  it.each<[string, unknown, Wanted | null, boolean]>([
    [
      'text without case, articles and punctuation',
      'Pick up the dry cleaning.',
      'pick up dry cleaning',
      true,
    ],
    ['other text', 'pick up the parcel', 'pick up dry cleaning', false],
    ['an e-mail address as it is', 'sam.lee@example.com', 'sam.lee@example.com', true],
    ['an e-mail address as it is said', 'sam dot lee at example dot com', 'sam.lee@example.com', true],
    ['a code without its hyphen', 'HNK4R8T', 'HNK-4R8T', true],
    ['a number written as text', '6', 6, true],
    ['no number where there is nothing', null, 0, false],
    ['nothing where there is nothing', undefined, null, true],
    ['a pattern', 'Lunch with Priya', /lunch/i, true],
    ['a moment of New York written in UTC', '2026-11-28T00:30:00.000Z', { at: '2026-11-27 19:30' }, true],
    ['a moment with another offset', '2026-11-27T16:30:00-08:00', { at: '2026-11-27 19:30' }, true],
    ['a moment without a zone as it stands', '2026-11-27T19:30', { at: '2026-11-27 19:30' }, true],
    ['the last minute of a day', '2026-11-28T04:59:00Z', { day: '2026-11-27' }, true],
    ['the day itself', '2026-11-27', { day: '2026-11-27' }, true],
    ['one of several', 'high', { anyOf: ['urgent', 'high'] }, true],
    ['the id of a row by its label', 17, { row: 'HNK-4R8T' }, true],
    ['the label itself', 'hnk-4r8t', { row: 'HNK-4R8T' }, true],
    ['the id of another row', 18, { row: 'HNK-4R8T' }, false],
  ])('fits %s', (_, actual, wanted, expected) => {
    expect(fits(actual, wanted, () => ['17'])).toBe(expected)
  })

  it('is told by the clock of New York', () => {
    expect(wallClock('2026-07-01T12:00:00Z')).toBe('2026-07-01 08:00')
  })
})
