import type { Table } from '@convonet/contracts/reservations'
import type { ReservationBook, StaffReservation } from '@convonet/contracts/restaurant-book'
import { groupBy } from './group-by.ts'
import { keepsTables, overlap, type Span, spanOf } from './party.ts'

type Book = Pick<ReservationBook, 'tables' | 'reservations' | 'waitlist' | 'holds'>

/** Who has a table for a while; a hold has no name. */
export interface Keeper extends Span {
  tableId: number
  party: StaffReservation | null
}

/** Everybody who has a table, apart from one party. */
export function keepersOf(book: Book, now: number, without?: number): Keeper[] {
  const parties = [...book.reservations, ...book.waitlist].filter(
    (party) => party.id !== without && keepsTables(party, now),
  )
  const held = book.holds.filter(({ expires_at }) => Date.parse(expires_at) > now)
  return [
    ...parties.flatMap((party) =>
      party.tables.map(({ id }) => ({ tableId: id, party, ...stayOf(party, now) })),
    ),
    ...held.map(({ table_id, from, until }) => ({
      tableId: table_id,
      party: null,
      from: Date.parse(from),
      until: Date.parse(until),
    })),
  ]
}

/** Who still sits keeps the table, however long that was meant to be. */
function stayOf(party: StaffReservation, now: number): Span {
  const { from, until } = spanOf(party)
  return { from, until: party.status === 'seated' ? Math.max(until, now + 1) : until }
}

export const isFree = ({ id }: Pick<Table, 'id'>, span: Span, keepers: readonly Keeper[]): boolean =>
  !keepers.some((keeper) => keeper.tableId === id && overlap(keeper, span))

/** Tables or sets of tables for a party, the fewest empty seats first, then the fewest tables. */
export function bestTables(
  partySize: number,
  free: readonly Table[],
  { mostJoined, most }: { mostJoined: number; most: number },
): Table[][] {
  const groups = groupBy(
    free.filter(({ joins }) => joins !== null),
    ({ joins }) => joins,
  )
  const joined = [...groups.values()].flatMap((group) => sets(group, mostJoined))
  return [...free.map((table) => [table]), ...joined]
    .filter((tables) => seatsOf(tables) >= partySize)
    .toSorted((a, b) => seatsOf(a) - seatsOf(b) || a.length - b.length)
    .slice(0, most)
}

export const seatsOf = (tables: readonly Table[]): number => tables.reduce((sum, { seats }) => sum + seats, 0)

/**
 * Which tables a party gets that is dropped on one: that one where it is large enough, else with others of its group that are
 * free. Where that does not do it is the one alone, and the restaurant says why not.
 */
export function tablesForDrop(
  { table, partySize, span }: { table: Table; partySize: number; span: Span },
  {
    tables,
    keepers,
    mostJoined,
  }: { tables: readonly Table[]; keepers: readonly Keeper[]; mostJoined: number },
): Table[] {
  if (table.seats >= partySize || table.joins === null) return [table]
  const others = tables.filter(
    (other) => other.id !== table.id && other.joins === table.joins && isFree(other, span, keepers),
  )
  const [best] = sets(others, mostJoined - 1, 1)
    .map((set) => [table, ...set])
    .filter((set) => seatsOf(set) >= partySize)
    .toSorted((a, b) => seatsOf(a) - seatsOf(b) || a.length - b.length)
  return best ?? [table]
}

/** Every choice of `least` to `most` of these tables. */
function sets(tables: readonly Table[], most: number, least = 2): Table[][] {
  const found: Table[][] = [[]]
  for (const table of tables) {
    const larger = found.filter(({ length }) => length < most).map((others) => [...others, table])
    found.push(...larger)
  }
  return found.filter(({ length }) => length >= least)
}
