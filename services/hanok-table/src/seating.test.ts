import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastWaste, seatsOf } from './seating.ts'

const table = (id: number, seats: number, joins: string | null = null) => ({
  id,
  seats,
  joins,
  name: `T${id}`,
  area: 'hall',
})

describe('the tables for a party', () => {
  const free = [
    table(1, 2),
    table(2, 4, 'hall'),
    table(3, 4, 'hall'),
    table(4, 6),
    table(5, 3, 'garden'),
    table(6, 4, 'garden'),
  ]

  it.each([
    [1, [1]],
    [3, [5]],
    [4, [2]],
    [5, [4]],
    [6, [4]],
    [7, [5, 6]],
    [8, [2, 3]],
    [9, null],
  ])('of %i are those with the fewest seats left over: %j', (partySize, ids) => {
    expect(leastWaste(partySize, free, 3)?.map(({ id }) => id) ?? null).toEqual(ids)
  })

  it('are a single one rather than several with as many seats', () => {
    expect(leastWaste(8, [table(1, 4, 'a'), table(2, 4, 'a'), table(3, 8)], 3)?.map(({ id }) => id)).toEqual([
      3,
    ])
  })

  it('are not more than may be joined', () => {
    const threes = [table(1, 3, 'a'), table(2, 3, 'a'), table(3, 3, 'a')]
    expect(leastWaste(7, threes, 2)).toBeNull()
    expect(leastWaste(7, threes, 3)).toHaveLength(3)
  })

  it('never leave more seats over than any other fit', () => {
    const tables = fc
      .array(fc.record({ seats: fc.integer({ min: 1, max: 10 }), joins: fc.constantFrom('a', 'b', null) }), {
        maxLength: 7,
      })
      .map((list) => list.map(({ seats, joins }, index) => table(index, seats, joins)))
    const most = fc.integer({ min: 1, max: 3 })
    fc.assert(
      fc.property(
        tables,
        fc.integer({ min: 1, max: 15 }),
        most,
        fc.nat(127),
        (free, party, joined, picked) => {
          const best = leastWaste(party, free, joined)
          const other = free.filter((_, index) => picked & (1 << index))
          const joins = new Set(other.map(({ joins }) => joins))
          const mayBeJoined =
            other.length === 1 || (joins.size === 1 && !joins.has(null) && other.length <= joined)
          fc.pre(other.length > 0 && mayBeJoined && seatsOf(other) >= party)
          expect(best).not.toBeNull()
          expect(seatsOf(best ?? [])).toBeGreaterThanOrEqual(party)
          expect(seatsOf(best ?? [])).toBeLessThanOrEqual(seatsOf(other))
        },
      ),
    )
  })
})
