import { Button, Group, Input, Loader, Stack, Text } from '@mantine/core'
import { IconHourglass } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { startsQuery } from './book-queries.ts'
import { useDesk } from './desk.ts'
import { dayInWords } from './restaurant-clock.ts'
import type { NewParty } from './use-new-booking.ts'

interface BookingTimesProps {
  party: NewParty
  onPick: (changes: Partial<NewParty>) => void
  /** None was chosen when it was to be booked. */
  isMissing: boolean
}

/** When the party can come, and when it can wait. */
export function BookingTimes({ party, onPick, isMissing }: BookingTimesProps) {
  const { t } = useTranslation()
  const { data, isError, refetch } = useQuery(startsQuery(party.day, party.partySize))
  if (isError) {
    return (
      <Button variant="default" onClick={() => void refetch()}>
        {t('reservationBook.again')}
      </Button>
    )
  }
  if (!data) return <Loader size="sm" aria-label={t('loading')} />
  const starts = [...data.starts.map(free), ...data.full.map(full)].toSorted((a, b) => a.at - b.at)
  return (
    <Stack gap={6} role="group" aria-labelledby="booking-time">
      <Input.Label labelElement="div" id="booking-time">
        {t('reservationBook.booking.time')}
      </Input.Label>
      {data.reason && data.starts.length === 0 && (
        <Text size="sm">
          {t('reservationBook.booking.noTimes', { why: t(`reservationBook.booking.why.${data.reason}`) })}
        </Text>
      )}
      <Group gap={6}>
        {starts.map((start) => (
          <Time key={start.iso} start={start} isChosen={party.start === start.iso} onPick={onPick} />
        ))}
      </Group>
      {data.full.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('reservationBook.booking.fullHint')}
        </Text>
      )}
      {data.alternatives.length > 0 && <Nearest starts={data.alternatives} onPick={onPick} />}
      {isMissing && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {t('reservationBook.booking.pickTime')}
        </Text>
      )}
    </Stack>
  )
}

interface Start {
  iso: string
  at: number
  isFull: boolean
}

const free = (iso: string): Start => ({ iso, at: Date.parse(iso), isFull: false })
const full = (iso: string): Start => ({ iso, at: Date.parse(iso), isFull: true })

interface TimeProps {
  start: Start
  isChosen: boolean
  onPick: (changes: Partial<NewParty>) => void
}

function Time({ start: { iso, at, isFull }, isChosen, onPick }: TimeProps) {
  const { t } = useTranslation()
  const { clock } = useDesk()
  const time = clock.time(at)
  return (
    <Button
      size="compact-md"
      variant={isChosen ? 'filled' : isFull ? 'light' : 'default'}
      color={isFull ? 'violet' : undefined}
      fw={500}
      aria-pressed={isChosen}
      aria-label={isFull ? t('reservationBook.booking.full', { time }) : time}
      leftSection={isFull && <IconHourglass size={14} aria-hidden="true" />}
      onClick={() => onPick({ start: iso, isFull })}
    >
      {time}
    </Button>
  )
}

function Nearest({ starts, onPick }: { starts: readonly string[]; onPick: TimeProps['onPick'] }) {
  const { t } = useTranslation()
  const { clock } = useDesk()
  return (
    <Group gap={6}>
      <Text size="sm">{t('reservationBook.booking.nearest')}</Text>
      {starts.map((iso) => {
        const day = clock.day(Date.parse(iso))
        const words = dayInWords(day, clock.language, { weekday: 'short', day: 'numeric', month: 'short' })
        return (
          <Button
            key={iso}
            size="compact-md"
            variant="default"
            fw={500}
            onClick={() => onPick({ day, start: iso, isFull: false })}
          >
            {words}, {clock.time(Date.parse(iso))}
          </Button>
        )
      })}
    </Group>
  )
}
