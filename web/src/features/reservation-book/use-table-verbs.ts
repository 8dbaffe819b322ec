import type { Table } from '@convonet/contracts/reservations'
import { useTranslation } from 'react-i18next'
import { bookClient } from './book-queries.ts'
import { useBookWrite } from './use-book-write.ts'

export type NewTable = Omit<Table, 'id'>

/** Adds, changes and takes away tables. Each answers null where it did not work. */
export function useTableVerbs() {
  const { t } = useTranslation()
  const { write, isBusy } = useBookWrite()
  const what = (name: string) => t('reservationBook.did.table', { name })
  return {
    isBusy,
    add: (body: NewTable) =>
      write({
        what: what(body.name),
        send: (options) => bookClient().addTable({ body }, options),
        done: ({ name }) => ({ text: t('reservationBook.done.tableAdded', { name }) }),
      }),
    change: ({ id, ...body }: Table) =>
      write({
        what: what(body.name),
        send: (options) => bookClient().changeTable({ params: { id }, body }, options),
        done: ({ name }) => ({ text: t('reservationBook.done.tableChanged', { name }) }),
      }),
    remove: ({ id, name }: Table) =>
      write({
        what: what(name),
        send: (options) => bookClient().removeTable({ params: { id } }, options),
        done: () => ({ text: t('reservationBook.done.tableRemoved', { name }) }),
      }),
  }
}
