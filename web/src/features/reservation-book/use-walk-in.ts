import type { RestaurantRules, Table } from '@convonet/contracts/reservations'
import type { ReservationBook, StaffReservation } from '@convonet/contracts/restaurant-book'
import { useTranslation } from 'react-i18next'
import { bookClient } from './book-queries.ts'
import { useDesk } from './desk.ts'
import { bestTables, isFree, keepersOf, seatsOf } from './free-tables.ts'
import { useBookWrite } from './use-book-write.ts'

export interface TableChoice {
  tables: Table[]
  /** Seats that stay empty. */
  left: number
}

const MOST_CHOICES = 4

/** Where a party can sit from now on for as long as it stays, and the way to seat it there. */
export function useWalkIn(book: ReservationBook | undefined, partySize: number) {
  const { t } = useTranslation()
  const { rules, now } = useDesk()
  const { write, isBusy } = useBookWrite()
  const minutes = turnMinutes(partySize, rules)
  const span = { from: now, until: now + minutes * 60_000 }
  const keepers = book ? keepersOf(book, now) : []
  const free = book?.tables.filter((table) => isFree(table, span, keepers)) ?? []
  const choices = bestTables(partySize, free, { mostJoined: rules.mostJoinedTables, most: MOST_CHOICES }).map(
    (tables): TableChoice => ({ tables, left: seatsOf(tables) - partySize }),
  )

  const seat = ({ tables }: TableChoice, name: string) =>
    write<StaffReservation>({
      what: t('reservationBook.did.walkIn'),
      done: (party) => ({
        text: t('reservationBook.done.walkIn', { table: party.tables.map(({ name }) => name).join(' + ') }),
      }),
      send: (options) =>
        bookClient().walkIn(
          {
            body: {
              party_size: partySize,
              guest_name: name.trim() || t('reservationBook.walkIn.guest'),
              table_ids: tables.map(({ id }) => id),
            },
          },
          options,
        ),
    })

  return { choices, minutes, seat, isBusy }
}

/** As the restaurant reckons it: the first entry that the party fits. */
function turnMinutes(partySize: number, { turnMinutes: turns }: RestaurantRules): number {
  const turn = turns.find(({ upTo }) => partySize <= upTo) ?? turns.at(-1)
  return turn?.minutes ?? 120
}
