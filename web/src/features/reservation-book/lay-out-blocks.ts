import type { Table } from '@convonet/contracts/reservations'
import type { StaffReservation } from '@convonet/contracts/restaurant-book'
import { groupBy } from './group-by.ts'
import { type PartyState, partyState, type Span, spanOf } from './party.ts'

export interface Block extends Span {
  party: StaffReservation
  state: PartyState
  /** Parties of one table that overlap, since one of them left or never came, lie in lanes from 0. */
  lane: number
}

export interface TableRow {
  /** Null for parties that have no table. */
  table: Table | null
  blocks: Block[]
  lanes: number
}

export interface AreaRows {
  area: string
  rows: TableRow[]
}

/** The parties of a day by table, tables by area. Who cancelled or waits without an offer is not there. */
export function layOutBlocks(
  { tables, parties }: { tables: readonly Table[]; parties: readonly StaffReservation[] },
  now: number,
): AreaRows[] {
  const blocks = parties
    .map((party) => ({ party, state: partyState(party, now), ...spanOf(party) }))
    .filter(({ state }) => state !== 'cancelled' && state !== 'waiting')
  const areas = groupBy(tables, ({ area }) => area)
  const known = new Set(tables.map(({ id }) => id))
  const placed = [...areas].map(([area, itsTables]) => ({
    area,
    rows: itsTables.toSorted(byName).map((table) =>
      rowOf(
        table,
        blocks.filter(({ party }) => party.tables.some(({ id }) => id === table.id)),
      ),
    ),
  }))
  const lost = blocks.filter(({ party }) => !party.tables.some(({ id }) => known.has(id)))
  return lost.length === 0 ? placed : [{ area: '', rows: [rowOf(null, lost)] }, ...placed]
}

/** `Hall 2` before `Hall 10`. */
const byName = (a: Table, b: Table) => a.name.localeCompare(b.name, undefined, { numeric: true })

function rowOf(table: Table | null, blocks: readonly Omit<Block, 'lane'>[]): TableRow {
  const ends: number[] = []
  const laid = blocks
    .toSorted((a, b) => a.from - b.from || a.party.id - b.party.id)
    .map((block) => {
      const free = ends.findIndex((end) => end <= block.from)
      const lane = free === -1 ? ends.length : free
      ends[lane] = block.until
      return { ...block, lane }
    })
  return { table, blocks: laid, lanes: Math.max(1, ends.length) }
}
