import { describe, expect, it } from 'vitest'
import { isWhereItWas, landingOf, movedBy, quarters } from './moving.ts'
import { partyForTests, tableForTests } from './party-for-tests.ts'

const NOON = Date.parse('2026-11-27T12:00:00Z')
const START = Date.parse('2026-11-27T19:00:00Z')
const [one, other] = [tableForTests(1), tableForTests(2)]
const party = partyForTests({ id: 7, party_size: 6, tables: [one, other] })
const scale = { from: START - quarters(8), until: START + quarters(16), quarters: 24, closed: [] }
const rules = { mostJoinedTables: 3 }
const book = {
  tables: [one, other, tableForTests(3, { seats: 8, joins: null })],
  reservations: [party],
  waitlist: [],
  holds: [],
}
const moving = { party, from: one, over: one, start: START }

describe('a party that is carried', () => {
  it('keeps all its tables where only the time changes', () => {
    const landing = landingOf({ ...moving, start: START + quarters(1) }, book, rules, NOON)
    expect(landing.tables).toEqual([one, other])
    expect(landing.until).toBe(Date.parse('2026-11-27T21:15:00Z'))
    expect(isWhereItWas(moving, landing)).toBe(false)
  })

  it('is where it was on either of its own rows', () => {
    expect(isWhereItWas(moving, landingOf({ ...moving, over: other }, book, rules, NOON))).toBe(true)
  })

  it('is told who is in the way', () => {
    const there = partyForTests({ id: 8, guest_name: 'Sam Lee', tables: [{ ...other, id: 3 }] })
    const over = book.tables[2] ?? one
    const landing = landingOf({ ...moving, over }, { ...book, reservations: [party, there] }, rules, NOON)
    expect(landing.tables.map(({ id }) => id)).toEqual([3])
    expect(landing.inTheWay.map(({ party }) => party?.guest_name)).toEqual(['Sam Lee'])
  })

  it('moves by whole quarters, and not in time once it is seated', () => {
    expect(movedBy(moving, quarters(1) + 1000, scale)).toBe(START + quarters(1))
    expect(movedBy({ ...moving, party: { ...party, status: 'seated' } }, quarters(3), scale)).toBe(START)
  })
})
