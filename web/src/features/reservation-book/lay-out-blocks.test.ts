import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutBlocks } from './lay-out-blocks.ts'
import { overlap } from './party.ts'
import { partyForTests, tableForTests } from './party-for-tests.ts'

const NOON = Date.parse('2026-11-27T12:00:00Z')
const [hall1, hall2] = [tableForTests(1), tableForTests(2)]

describe('the blocks of a day', () => {
  it('lie in the rows of their tables, areas in the order of their first table', () => {
    const garden = tableForTests(3, { name: 'Garden 1', area: 'garden' })
    const hall10 = tableForTests(10)
    const party = partyForTests({ tables: [hall1, hall2] })
    const areas = layOutBlocks({ tables: [hall1, garden, hall10, hall2], parties: [party] }, NOON)
    expect(areas.map(({ area, rows }) => [area, rows.map(({ table }) => table?.name)])).toEqual([
      ['hall', ['Hall 1', 'Hall 2', 'Hall 10']],
      ['garden', ['Garden 1']],
    ])
    expect(areas[0]?.rows.map(({ blocks }) => blocks.length)).toEqual([1, 1, 0])
  })

  it('leave out who cancelled or waits, and keep who has no table in a row of their own', () => {
    const parties = [
      partyForTests({ id: 1, status: 'cancelled', tables: [hall1] }),
      partyForTests({ id: 2, status: 'pending', seating_status: 'waitlist' }),
      partyForTests({ id: 3, status: 'pending', seating_status: 'offered', tables: [hall1] }),
      partyForTests({ id: 4, status: 'no_show' }),
    ]
    const areas = layOutBlocks({ tables: [hall1], parties }, NOON)
    expect(areas.map(({ area, rows }) => [area, rows[0]?.blocks.map(({ party }) => party.id)])).toEqual([
      ['', [4]],
      ['hall', [3]],
    ])
  })

  it('end when a party that left early left', () => {
    const party = partyForTests({
      status: 'completed',
      ended_at: '2026-11-27T20:10:00Z',
      tables: [hall1],
    })
    const [area] = layOutBlocks({ tables: [hall1], parties: [party] }, NOON)
    expect(area?.rows[0]?.blocks[0]?.until).toBe(Date.parse('2026-11-27T20:10:00Z'))
  })

  it('never share a lane while they overlap, and need no more lanes than parties at once', () => {
    const stay = fc.record({
      from: fc.integer({ min: 0, max: 40 }),
      quarters: fc.integer({ min: 1, max: 12 }),
    })
    fc.assert(
      fc.property(fc.array(stay, { maxLength: 12 }), (stays) => {
        const quarter = (n: number) => new Date(NOON + n * 900_000).toISOString()
        const parties = stays.map(({ from, quarters }, id) =>
          partyForTests({ id, starts_at: quarter(from), ends_at: quarter(from + quarters), tables: [hall1] }),
        )
        const row = layOutBlocks({ tables: [hall1], parties }, NOON)[0]?.rows[0]
        const blocks = row?.blocks ?? []
        expect(blocks).toHaveLength(stays.length)
        for (const one of blocks) {
          const others = blocks.filter((other) => other !== one && overlap(one, other))
          expect(others.map(({ lane }) => lane)).not.toContain(one.lane)
        }
        const atOnce = blocks.map(({ from }) => blocks.filter((b) => b.from <= from && b.until > from).length)
        expect(row?.lanes).toBe(Math.max(1, ...atOnce))
      }),
    )
  })
})
