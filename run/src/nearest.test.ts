import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance, nearest } from './nearest.ts'

describe('distance', () => {
  it.each([
    ['PORT', 'PORT', 0],
    ['PORT', 'PROT', 1],
    ['PORT', 'PORTS', 1],
    ['PORT', 'POT', 1],
    ['PORT', 'PART', 1],
    ['', 'HOST', 4],
    ['DATABASE_URL', 'DATABSAE_ULR', 2],
  ])('from %j to %j is %i', (a, b, slips) => expect(distance(a, b)).toBe(slips))

  it('is the same both ways, zero only for equals, and never more than the longer word', () => {
    const word = fc.string({ maxLength: 12, unit: fc.constantFrom('A', 'B', '_') })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a))
        expect(distance(a, b) === 0).toBe(a === b)
        expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })
})

describe('nearest', () => {
  const names = ['PORT', 'HOST', 'DATABASE_URL', 'REDIS_URL', 'LOG_LEVEL']

  it.each([
    ['DATABSE_URL', 'DATABASE_URL'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['REDIS_ULR', 'REDIS_URL'],
    ['LOGLEVEL', 'LOG_LEVEL'],
    ['PROT', 'PORT'],
  ])('takes %s for %s', (typed, meant) => expect(nearest(typed, names)).toBe(meant))

  it.each(['HOME', 'PATH', 'SENTRY_DSN', 'X'])('leaves %s alone', (typed) =>
    expect(nearest(typed, names)).toBeNull(),
  )
})
