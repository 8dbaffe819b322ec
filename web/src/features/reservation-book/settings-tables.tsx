import type { Table as RestaurantTable } from '@convonet/contracts/reservations'
import { ActionIcon, Button, Group, Modal, ScrollArea, Stack, Table, Text, Title } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bookQuery } from './book-queries.ts'
import { useDesk } from './desk.ts'
import { SHEET } from './sheet.ts'
import { TableForm } from './table-form.tsx'
import { useTableVerbs } from './use-table-verbs.ts'

type Open = { kind: 'change' | 'remove'; table: RestaurantTable } | null

/** The tables, their seats, and which may be put together. */
export function SettingsTables() {
  const { t } = useTranslation()
  const { today, isManager } = useDesk()
  const { data: book } = useQuery(bookQuery({ from: today, to: today, isLive: true }))
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const tables = book?.tables ?? []
  return (
    <Stack gap="lg">
      {book && tables.length === 0 && <Text>{t('reservationBook.settings.tables.none')}</Text>}
      {tables.length > 0 && <TableList tables={tables} onOpen={isManager ? setOpen : null} />}
      {isManager && (
        <section>
          <Title order={3} size="h4" mb="xs">
            {t('reservationBook.settings.tables.addTitle')}
          </Title>
          <TableForm key={tables.length} table={null} tables={tables} onDone={close} />
        </section>
      )}
      <Modal
        opened={open?.kind === 'change'}
        onClose={close}
        title={open && t('reservationBook.settings.tables.edit', { name: open.table.name })}
        closeButtonProps={{ 'aria-label': t('reservationBook.close') }}
        {...SHEET}
      >
        {open && <TableForm key={open.table.id} table={open.table} tables={tables} onDone={close} />}
      </Modal>
      <Modal
        opened={open?.kind === 'remove'}
        onClose={close}
        title={open && t('reservationBook.settings.tables.removeTitle', { name: open.table.name })}
        closeButtonProps={{ 'aria-label': t('reservationBook.close') }}
        {...SHEET}
      >
        {open && <RemoveTable table={open.table} onDone={close} />}
      </Modal>
    </Stack>
  )
}

const COLUMNS = ['name', 'seats', 'area', 'joins'] as const

interface TableListProps {
  tables: readonly RestaurantTable[]
  /** Null for those who only look. */
  onOpen: ((open: Open) => void) | null
}

function TableList({ tables, onOpen }: TableListProps) {
  const { t } = useTranslation()
  return (
    <ScrollArea type="auto">
      <Table aria-label={t('reservationBook.settings.tables.caption')}>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((name) => (
              <Table.Th key={name}>{t(`reservationBook.settings.tables.${name}`)}</Table.Th>
            ))}
            {onOpen && <Table.Th>{t('reservationBook.settings.tables.actions')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {tables.map((table) => (
            <Table.Tr key={table.id}>
              <Table.Td fw={600}>{table.name}</Table.Td>
              <Table.Td>{table.seats}</Table.Td>
              <Table.Td>{table.area}</Table.Td>
              <Table.Td>{table.joins ?? t('reservationBook.settings.tables.joinsNone')}</Table.Td>
              {onOpen && (
                <Table.Td>
                  <TableButtons table={table} onOpen={onOpen} />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  )
}

function TableButtons({ table, onOpen }: { table: RestaurantTable; onOpen: (open: Open) => void }) {
  const { t } = useTranslation()
  const { name } = table
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('reservationBook.settings.tables.edit', { name })}
        onClick={() => onOpen({ kind: 'change', table })}
      >
        <IconPencil size={18} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('reservationBook.settings.tables.remove', { name })}
        onClick={() => onOpen({ kind: 'remove', table })}
      >
        <IconTrash size={18} aria-hidden="true" />
      </ActionIcon>
    </Group>
  )
}

function RemoveTable({ table, onDone }: { table: RestaurantTable; onDone: () => void }) {
  const { t } = useTranslation()
  const { remove, isBusy } = useTableVerbs()
  return (
    <Stack>
      <Text>{t('reservationBook.settings.tables.removeBody')}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone} data-autofocus>
          {t('reservationBook.cancel')}
        </Button>
        <Button color="red" loading={isBusy} onClick={() => void remove(table).then(onDone)}>
          {t('reservationBook.settings.tables.removeConfirm')}
        </Button>
      </Group>
    </Stack>
  )
}
