import type { Table } from '@convonet/contracts/reservations'

/**
 * The tables for a party out of those that are free: one table, or several that may be put together, with the fewest seats left
 * over; of equals the fewest tables. Null where the party does not fit.
 */
export function leastWaste(partySize: number, free: readonly Table[], mostJoined: number): Table[] | null {
  const fits = [...free.map((table) => [table]), ...joins(free, mostJoined)].filter(
    (tables) => seatsOf(tables) >= partySize,
  )
  const [best] = fits.toSorted(
    (a, b) => seatsOf(a) - seatsOf(b) || a.length - b.length || lowestId(a) - lowestId(b),
  )
  return best ?? null
}

export const seatsOf = (tables: readonly Table[]): number => tables.reduce((sum, { seats }) => sum + seats, 0)

const lowestId = (tables: readonly Table[]) => Math.min(...tables.map(({ id }) => id))

/** Every two or more tables that may be put together. */
function joins(free: readonly Table[], mostJoined: number): Table[][] {
  const groups = new Set(free.flatMap((table) => table.joins ?? []))
  return [...groups].flatMap((group) => {
    const joinable = free.filter((table) => table.joins === group)
    return subsets(joinable, mostJoined).filter(({ length }) => length > 1)
  })
}

function subsets(tables: readonly Table[], most: number): Table[][] {
  const found: Table[][] = [[]]
  for (const table of tables) {
    const larger = found.filter(({ length }) => length < most).map((others) => [...others, table])
    found.push(...larger)
  }
  return found
}
