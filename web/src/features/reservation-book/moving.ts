import type { RestaurantRules, Table } from '@convonet/contracts/reservations'
import type { ReservationBook, StaffReservation } from '@convonet/contracts/restaurant-book'
import { isFree, type Keeper, keepersOf, tablesForDrop } from './free-tables.ts'
import { overlap, type Span, spanOf } from './party.ts'
import { QUARTER_MS, type TimelineScale, toQuarter, within } from './timeline-scale.ts'

/** A party that is being carried to another place. */
export interface Moving {
  party: StaffReservation
  /** The table it was taken from. */
  from: Table
  /** The row it is over. */
  over: Table
  start: number
}

/** Where a party would be. */
export interface Landing extends Span {
  tables: Table[]
  /** Who is there already, one for each guest or hold. */
  inTheWay: Keeper[]
}

type Book = Pick<ReservationBook, 'tables' | 'reservations' | 'waitlist' | 'holds'>

/** Moved on by this many quarters of an hour, or by a distance. Who sits already began when they did. */
export function movedBy(moving: Moving, byMs: number, scale: TimelineScale): number {
  if (moving.party.status === 'seated') return moving.start
  const { from, until } = spanOf(moving.party)
  return within(toQuarter(moving.start + byMs), until - from, scale)
}

export const quarters = (count: number): number => count * QUARTER_MS

/** The tables and the time that a party gets where it is let go. */
export function landingOf(
  { party, from, over, start }: Moving,
  book: Book,
  rules: Pick<RestaurantRules, 'mostJoinedTables'>,
  now: number,
): Landing {
  const was = spanOf(party)
  const span = { from: start, until: start + (was.until - was.from) }
  const keepers = keepersOf(book, now, party.id)
  const isOwnRow = over.id === from.id || party.tables.some(({ id }) => id === over.id)
  const tables = isOwnRow
    ? book.tables.filter(({ id }) => party.tables.some((own) => own.id === id))
    : tablesForDrop(
        { table: over, partySize: party.party_size, span },
        { tables: book.tables, keepers, mostJoined: rules.mostJoinedTables },
      )
  const inTheWay = tables
    .filter((table) => !isFree(table, span, keepers))
    .flatMap(({ id }) => keepers.filter((keeper) => keeper.tableId === id && overlap(keeper, span)))
  return { ...span, tables, inTheWay }
}

/** Whether letting go here changes nothing. */
export function isWhereItWas({ party }: Moving, { from, tables }: Landing): boolean {
  const own = party.tables.map(({ id }) => id)
  const isSame = tables.length === own.length && tables.every(({ id }) => own.includes(id))
  return isSame && from === spanOf(party).from
}
