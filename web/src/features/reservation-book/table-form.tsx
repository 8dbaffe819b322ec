import type { Table } from '@convonet/contracts/reservations'
import { Autocomplete, Button, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type NewTable, useTableVerbs } from './use-table-verbs.ts'

interface TableFormProps {
  /** Null for a new one. */
  table: Table | null
  tables: readonly Table[]
  onDone: () => void
}

/** A table to be added or changed. */
export function TableForm({ table, tables, onDone }: TableFormProps) {
  const { t } = useTranslation()
  const { add, change, isBusy } = useTableVerbs()
  const [draft, setDraft] = useState<NewTable>(
    table ?? { name: '', seats: 4, area: tables.at(-1)?.area ?? '', joins: null },
  )
  const isDouble = tables.some(
    ({ id, name }) => id !== table?.id && name.toLowerCase() === draft.name.trim().toLowerCase(),
  )
  const isComplete = draft.name.trim() !== '' && draft.area.trim() !== '' && draft.seats >= 1 && !isDouble
  const set = (changes: Partial<NewTable>) => setDraft((before) => ({ ...before, ...changes }))

  async function submit(event: FormEvent) {
    event.preventDefault()
    const done = table ? await change({ ...draft, id: table.id }) : await add(draft)
    if (done) onDone()
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label={t('reservationBook.settings.tables.name')}
            value={draft.name}
            maxLength={40}
            required
            error={isDouble && t('reservationBook.settings.tables.double')}
            onChange={({ currentTarget }) => set({ name: currentTarget.value })}
          />
          <NumberInput
            label={t('reservationBook.settings.tables.seats')}
            value={draft.seats}
            min={1}
            max={40}
            allowDecimal={false}
            required
            onChange={(value) => set({ seats: Number(value) })}
          />
          <Autocomplete
            label={t('reservationBook.settings.tables.area')}
            value={draft.area}
            data={[...new Set(tables.map(({ area }) => area))]}
            maxLength={40}
            required
            onChange={(area) => set({ area })}
          />
          <Autocomplete
            label={t('reservationBook.settings.tables.joins')}
            description={t('reservationBook.settings.tables.joinsHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={draft.joins ?? ''}
            data={[...new Set(tables.flatMap(({ joins }) => joins ?? []))]}
            maxLength={40}
            onChange={(joins) => set({ joins: joins.trim() === '' ? null : joins })}
          />
        </SimpleGrid>
        <Button type="submit" loading={isBusy} disabled={!isComplete} style={{ alignSelf: 'flex-start' }}>
          {t(`reservationBook.settings.tables.${table ? 'save' : 'add'}`)}
        </Button>
      </Stack>
    </form>
  )
}
