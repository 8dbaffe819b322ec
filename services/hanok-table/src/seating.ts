import type { Table } from '@convonet/contracts/reservations'

/**
 * The tables for a party out of those that are free: one table, or several that may be put together, with the fewest seats left
 * over; of equals the fewest tables, then those that come first. Null where the party does not fit.
 */
export function leastWaste(partySize: number, free: readonly Table[], mostJoined: number): Table[] | null {
  let best: Choice | null = null
  for (const table of free) {
    if (table.seats >= partySize) best = better(best, { tables: [table], seats: table.seats })
  }
  if (best?.seats === partySize || mostJoined < 2) return best?.tables ?? null
  for (const group of groupsOf(free)) best = joined({ partySize, group, mostJoined }, best)
  return best?.tables ?? null
}

export const seatsOf = (tables: readonly Table[]): number => tables.reduce((sum, { seats }) => sum + seats, 0)

interface Choice {
  tables: Table[]
  seats: number
}

const lowestId = ({ tables }: Choice) => Math.min(...tables.map(({ id }) => id))

function better(best: Choice | null, other: Choice): Choice {
  if (!best) return other
  const order =
    best.seats - other.seats || best.tables.length - other.tables.length || lowestId(best) - lowestId(other)
  return order > 0 ? other : best
}

/** Tables that may be put together, in the order of their ids. */
function groupsOf(free: readonly Table[]): Table[][] {
  const groups = new Map<string, Table[]>()
  for (const table of free) {
    if (table.joins === null) continue
    const group = groups.get(table.joins)
    if (group) group.push(table)
    else groups.set(table.joins, [table])
  }
  return [...groups.values()].map((group) => group.toSorted((a, b) => a.id - b.id))
}

interface Joining {
  partySize: number
  group: readonly Table[]
  mostJoined: number
}

/** The best choice so far, or a better one of `begun` and tables of the group from `from` on. */
function joined(
  joining: Joining,
  best: Choice | null,
  begun: Choice = { tables: [], seats: 0 },
  from = 0,
): Choice | null {
  const tried = new Set<number>()
  let found = best
  for (const [index, table] of joining.group.entries()) {
    if (index < from || tried.has(table.seats)) continue
    tried.add(table.seats)
    const choice = { tables: [...begun.tables, table], seats: begun.seats + table.seats }
    found = completed(joining, found, choice, index + 1)
  }
  return found
}

/** Does not try what can only waste more. */
function completed(joining: Joining, best: Choice | null, choice: Choice, next: number): Choice | null {
  const { partySize, mostJoined } = joining
  const count = choice.tables.length
  if (best && choice.seats > best.seats) return best
  if (choice.seats >= partySize) return count > 1 ? better(best, choice) : best
  return count < mostJoined ? joined(joining, best, choice, next) : best
}
