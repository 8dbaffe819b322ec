import { Button, Modal, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bookQuery } from './book-queries.ts'
import { useDesk } from './desk.ts'
import { PartySizes } from './party-sizes.tsx'
import { SHEET } from './sheet.ts'
import { useDuration } from './use-duration.ts'
import { type TableChoice, useWalkIn } from './use-walk-in.ts'
import classes from './walk-in.module.css'

interface WalkInProps {
  isOpen: boolean
  onClose: () => void
  /** Nothing is free for so many guests. */
  onWaitlist: (partySize: number) => void
}

/** Seats a party that stands at the door: how many, then where. */
export function WalkIn({ isOpen, onClose, onWaitlist }: WalkInProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('reservationBook.walkIn.title')}
      closeButtonProps={{ 'aria-label': t('reservationBook.close') }}
      {...SHEET}
    >
      <Steps onClose={onClose} onWaitlist={onWaitlist} />
    </Modal>
  )
}

function Steps({ onClose, onWaitlist }: Omit<WalkInProps, 'isOpen'>) {
  const { t } = useTranslation()
  const { rules } = useDesk()
  const [partySize, setPartySize] = useState<number | null>(null)
  if (partySize === null) {
    return (
      <Stack gap="sm">
        <Text>{t('reservationBook.walkIn.howMany')}</Text>
        <PartySizes most={rules.largestParty} onPick={setPartySize} />
      </Stack>
    )
  }
  return (
    <Stack gap="sm">
      <Tables partySize={partySize} onClose={onClose} onWaitlist={() => onWaitlist(partySize)} />
      <Button variant="subtle" color="gray" onClick={() => setPartySize(null)}>
        {t('reservationBook.walkIn.back')}
      </Button>
    </Stack>
  )
}

interface TablesProps {
  partySize: number
  onClose: () => void
  onWaitlist: () => void
}

function Tables({ partySize, onClose, onWaitlist }: TablesProps) {
  const { t } = useTranslation()
  const { today } = useDesk()
  const duration = useDuration()
  const [name, setName] = useState('')
  const { data: book } = useQuery(bookQuery({ from: today, to: today, isLive: true }))
  const { choices, minutes, seat, isBusy } = useWalkIn(book, partySize)
  if (!book) return null
  if (choices.length === 0) {
    return (
      <Stack gap="sm" role="status">
        <Text>{t('reservationBook.walkIn.none', { length: duration(minutes) })}</Text>
        <Button onClick={onWaitlist}>{t('reservationBook.walkIn.toWaitlist')}</Button>
      </Stack>
    )
  }
  return (
    <>
      <TextInput
        label={t('reservationBook.walkIn.name')}
        placeholder={t('reservationBook.walkIn.namePlaceholder')}
        value={name}
        maxLength={255}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Text>{`${t('reservationBook.guests', { count: partySize })}. ${t('reservationBook.walkIn.where')}`}</Text>
      <SimpleGrid cols={1} spacing="xs">
        {choices.map((choice, index) => (
          <Choice
            key={choice.tables.map(({ id }) => id).join()}
            choice={choice}
            isBest={index === 0}
            isBusy={isBusy}
            seat={async () => {
              if (await seat(choice, name)) onClose()
            }}
          />
        ))}
      </SimpleGrid>
    </>
  )
}

interface ChoiceProps {
  choice: TableChoice
  isBest: boolean
  isBusy: boolean
  seat: () => Promise<void>
}

function Choice({ choice: { tables, left }, isBest, isBusy, seat }: ChoiceProps) {
  const { t } = useTranslation()
  const names = tables.map(({ name }) => name).join(' + ')
  return (
    <Button
      h="auto"
      py="xs"
      justify="space-between"
      variant={isBest ? 'filled' : 'default'}
      disabled={isBusy}
      styles={{ label: { overflow: 'visible' } }}
      data-autofocus={isBest || undefined}
      onClick={() => void seat()}
      rightSection={
        <span className={classes.left}>
          {left === 0 ? t('reservationBook.walkIn.exact') : t('reservationBook.walkIn.left', { count: left })}
        </span>
      }
    >
      {tables.length > 1 ? t('reservationBook.walkIn.joined', { tables: names }) : names}
      <span className={classes.area}>{tables[0]?.area}</span>
    </Button>
  )
}
