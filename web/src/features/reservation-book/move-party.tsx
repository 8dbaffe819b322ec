import type { Table } from '@convonet/contracts/reservations'
import type { ReservationBook, StaffReservation } from '@convonet/contracts/restaurant-book'
import { Button, Group, Modal, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from './desk.ts'
import { keepersOf } from './free-tables.ts'
import { overlap, type Span, spanOf } from './party.ts'
import { SHEET } from './sheet.ts'
import { usePlace } from './use-place.ts'

interface MovePartyProps {
  party: StaffReservation
  book: ReservationBook
  isOpen: boolean
  onClose: () => void
}

/** The way to another table or time without dragging. */
export function MoveParty({ party, book, isOpen, onClose }: MovePartyProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('reservationBook.moving.title', { name: party.guest_name })}
      closeButtonProps={{ 'aria-label': t('reservationBook.close') }}
      {...SHEET}
    >
      <MoveForm party={party} book={book} onClose={onClose} />
    </Modal>
  )
}

const AS_NOW = 'now'

function MoveForm({ party, book, onClose }: Omit<MovePartyProps, 'isOpen'>) {
  const { t } = useTranslation()
  const { clock } = useDesk()
  const { place, isBusy } = usePlace()
  const was = spanOf(party)
  const [table, setTable] = useState(AS_NOW)
  const [day, setDay] = useState(clock.day(was.from))
  const [time, setTime] = useState(clock.wallTime(was.from))
  const [minutes, setMinutes] = useState<number | string>(party.duration_minutes)
  const startsAt = day && time ? clock.at(day, time) : null
  const span = { from: startsAt ?? was.from, until: (startsAt ?? was.from) + Number(minutes) * 60_000 }
  const options = useTableOptions(party, { book, span })

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (startsAt === null) return
    const tables = table === AS_NOW ? party.tables : book.tables.filter(({ id }) => String(id) === table)
    const changed = Number(minutes) === party.duration_minutes ? {} : { durationMinutes: Number(minutes) }
    if (await place(party, { tables, startsAt, ...changed })) onClose()
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <NativeSelect
          label={t('reservationBook.moving.table')}
          value={table}
          onChange={({ currentTarget }) => setTable(currentTarget.value)}
          data={options}
          data-autofocus
        />
        <Group grow align="flex-start">
          <TextInput
            type="date"
            label={t('reservationBook.moving.day')}
            value={day}
            required
            onChange={({ currentTarget }) => setDay(currentTarget.value)}
          />
          <TextInput
            type="time"
            step={900}
            label={t('reservationBook.moving.time')}
            value={time}
            required
            error={day && time && startsAt === null ? t('reservationBook.moving.problem') : undefined}
            onChange={({ currentTarget }) => setTime(currentTarget.value)}
          />
        </Group>
        <NumberInput
          label={t('reservationBook.moving.minutes')}
          value={minutes}
          onChange={setMinutes}
          min={15}
          max={480}
          step={15}
          allowDecimal={false}
          required
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('reservationBook.cancel')}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t('reservationBook.moving.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** The tables that the party has, then each with whoever is there at that time. */
function useTableOptions(party: StaffReservation, { book, span }: { book: ReservationBook; span: Span }) {
  const { t } = useTranslation()
  const { now } = useDesk()
  const keepers = keepersOf(book, now, party.id).filter((keeper) => overlap(keeper, span))
  const own = party.tables.map(({ name }) => name).join(' + ')
  const label = ({ id, name, seats: count }: Table) => {
    const words = { table: name, seats: t('reservationBook.timeline.seats', { count }) }
    const keeper = keepers.find(({ tableId }) => tableId === id)
    if (!keeper) return t('reservationBook.moving.option', words)
    if (!keeper.party) return t('reservationBook.moving.optionHeld', words)
    return t('reservationBook.moving.optionTaken', { ...words, name: keeper.party.guest_name })
  }
  return [
    { value: AS_NOW, label: t('reservationBook.moving.several', { tables: own }) },
    ...book.tables.map((table) => ({ value: String(table.id), label: label(table) })),
  ]
}
