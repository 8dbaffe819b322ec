import type { Table } from '@convonet/contracts/reservations'
import type { StaffReservation } from '@convonet/contracts/restaurant-book'
import { useTranslation } from 'react-i18next'
import { bookClient } from './book-queries.ts'
import { changeParty } from './change-book.ts'
import { useDesk } from './desk.ts'
import { spanOf } from './party.ts'
import { useBookWrite } from './use-book-write.ts'

export interface Place {
  tables: readonly Pick<Table, 'id' | 'name' | 'area'>[]
  startsAt: number
  durationMinutes?: number
}

/** Puts a party at other tables or another time. It is shown there at once, and back where it was if that is refused. */
export function usePlace() {
  const { t } = useTranslation()
  const { clock } = useDesk()
  const { write, isBusy } = useBookWrite()

  async function place(party: StaffReservation, to: Place, isUndoing = false): Promise<boolean> {
    const was = spanOf(party)
    const lengthMs = to.durationMinutes ? to.durationMinutes * 60_000 : was.until - was.from
    const body = {
      table_ids: to.tables.map(({ id }) => id),
      ...(to.startsAt !== was.from && { starts_at: clock.iso(to.startsAt) }),
      ...(to.durationMinutes && { duration_minutes: to.durationMinutes }),
    }
    const placed = await write({
      what: t('reservationBook.did.move', { name: party.guest_name }),
      send: (options) => bookClient().place({ params: { id: party.id }, body }, options),
      foresee: (book) =>
        changeParty(book, party.id, (before) => ({
          ...before,
          tables: to.tables.map(({ id, name, area }) => ({ id, name, area })),
          starts_at: new Date(to.startsAt).toISOString(),
          ends_at: new Date(to.startsAt + lengthMs).toISOString(),
        })),
      done: (answer) => ({
        text: t('reservationBook.moved', {
          name: answer.guest_name,
          table: answer.tables.map(({ name }) => name).join(' + '),
          time: clock.time(Date.parse(answer.starts_at)),
        }),
        ...(!isUndoing && {
          action: {
            label: t('reservationBook.undo'),
            run: () =>
              void place(
                answer,
                { tables: party.tables, startsAt: was.from, durationMinutes: party.duration_minutes },
                true,
              ),
          },
        }),
      }),
    })
    return placed !== null
  }
  return { place, isBusy }
}
