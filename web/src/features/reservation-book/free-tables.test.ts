import { describe, expect, it } from 'vitest'
import { bestTables, isFree, keepersOf, tablesForDrop } from './free-tables.ts'
import { partyForTests, tableForTests } from './party-for-tests.ts'

const NOON = Date.parse('2026-11-27T12:00:00Z')
const two = tableForTests(1, { name: 'Window 1', seats: 2, joins: 'window' })
const alsoTwo = tableForTests(2, { name: 'Window 2', seats: 2, joins: 'window' })
const four = tableForTests(3, { seats: 4, joins: null })
const six = tableForTests(4, { seats: 6, joins: null })
const tables = [two, alsoTwo, four, six]
const names = (sets: { name: string }[][]) => sets.map((set) => set.map(({ name }) => name).join('+'))
const span = { from: Date.parse('2026-11-27T20:00:00Z'), until: Date.parse('2026-11-27T22:00:00Z') }

describe('the tables proposed', () => {
  it('leave the fewest seats empty, and of equals need the fewest tables', () => {
    expect(names(bestTables(3, tables, { mostJoined: 2, most: 9 }))).toEqual([
      'Hall 3',
      'Window 1+Window 2',
      'Hall 4',
    ])
  })

  it('are put together only up to the most that may be', () => {
    expect(bestTables(7, tables, { mostJoined: 2, most: 9 })).toEqual([])
    expect(names(bestTables(4, [two, alsoTwo], { mostJoined: 1, most: 9 }))).toEqual([])
  })
})

describe('who keeps a table', () => {
  const book = {
    tables,
    reservations: [
      partyForTests({ id: 1, tables: [two] }),
      partyForTests({ id: 2, tables: [four], status: 'completed', ended_at: '2026-11-27T20:30:00Z' }),
      partyForTests({ id: 3, tables: [six], status: 'no_show' }),
    ],
    waitlist: [partyForTests({ id: 4, tables: [alsoTwo], status: 'pending', seating_status: 'offered' })],
    holds: [
      {
        table_id: 3,
        from: '2026-11-27T20:00:00Z',
        until: '2026-11-27T22:00:00Z',
        expires_at: '2026-11-27T12:05:00Z',
      },
      {
        table_id: 4,
        from: '2026-11-27T20:00:00Z',
        until: '2026-11-27T22:00:00Z',
        expires_at: '2026-11-27T11:59:00Z',
      },
    ],
  }

  it('are bookings, offers and holds, but nobody who left and no hold that ran out', () => {
    const keepers = keepersOf(book, NOON)
    expect(tables.map((table) => isFree(table, span, keepers))).toEqual([false, false, false, true])
  })

  it('are not in their own way', () => {
    expect(isFree(two, span, keepersOf(book, NOON, 1))).toBe(true)
  })

  it('are in nobody’s way who comes when they leave', () => {
    const after = { from: Date.parse('2026-11-27T21:00:00Z'), until: Date.parse('2026-11-27T23:00:00Z') }
    expect(isFree(two, after, keepersOf(book, NOON))).toBe(true)
  })
})

describe('a party dropped on a table', () => {
  const drop = (table: typeof two, partySize: number, taken: number[] = []) =>
    tablesForDrop(
      { table, partySize, span },
      { tables, keepers: taken.map((tableId) => ({ tableId, party: null, ...span })), mostJoined: 2 },
    ).map(({ name }) => name)

  it('gets that one where it is large enough', () => {
    expect(drop(four, 4)).toEqual(['Hall 3'])
  })
  it('gets a free neighbour with it where it is not', () => {
    expect(drop(two, 3)).toEqual(['Window 1', 'Window 2'])
  })
  it('asks for that one alone where nothing fits, so that the restaurant says why not', () => {
    expect(drop(two, 3, [2])).toEqual(['Window 1'])
    expect(drop(four, 9)).toEqual(['Hall 3'])
  })
})
