import { ActionIcon, Button, Group, Popover } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { useDisclosure, useHotkeys } from '@mantine/hooks'
import { IconCalendar, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './book-bar.module.css'
import { daysOf, stepped } from './calendar-view.ts'
import { useDesk } from './desk.ts'
import { dayInWords } from './restaurant-clock.ts'
import type { BookCursor } from './use-book-address.ts'

/** Which days these are, and the way to others. */
export function DayNavigation({ cursor }: { cursor: BookCursor }) {
  const { t } = useTranslation()
  const { today } = useDesk()
  const { view, day, go } = cursor
  const step = (by: number) => go({ day: stepped(view, day, by) })
  useHotkeys([
    ['shift+ArrowLeft', () => step(-1)],
    ['shift+ArrowRight', () => step(1)],
  ])
  return (
    <Group gap="xs" wrap="nowrap">
      <Step
        Icon={IconChevronLeft}
        label={t(`reservationBook.bar.earlier.${view}`)}
        run={() => step(-1)}
        keys="Shift+ArrowLeft"
      />
      <Step
        Icon={IconChevronRight}
        label={t(`reservationBook.bar.later.${view}`)}
        run={() => step(1)}
        keys="Shift+ArrowRight"
      />
      <Button
        variant="default"
        px="sm"
        flex="none"
        disabled={day === today}
        onClick={() => go({ day: today })}
      >
        {t('reservationBook.bar.today')}
      </Button>
      <DayPicker cursor={cursor} />
      <Heading cursor={cursor} />
    </Group>
  )
}

interface StepProps {
  Icon: typeof IconChevronLeft
  label: string
  run: () => void
  keys: string
}

function Step({ Icon, label, run, keys }: StepProps) {
  return (
    <ActionIcon
      variant="default"
      size={36}
      aria-label={label}
      aria-keyshortcuts={keys}
      title={`${label} (${keys.replace('Arrow', '')})`}
      onClick={run}
    >
      <Icon size={20} aria-hidden="true" />
    </ActionIcon>
  )
}

function Heading({ cursor: { view, day } }: { cursor: BookCursor }) {
  const { i18n } = useTranslation()
  const days = daysOf(view, day)
  return (
    <h2 className={classes.heading} aria-live="polite">
      {rangeInWords(view === 'week' ? [days[0] ?? day, days.at(-1) ?? day] : [day], view, i18n.language)}
    </h2>
  )
}

function rangeInWords(days: readonly string[], view: BookCursor['view'], language: string): string {
  const [first = '', last] = days
  if (view === 'month') return dayInWords(first, language, { month: 'long', year: 'numeric' })
  if (last === undefined) {
    return dayInWords(first, language, { weekday: 'long', day: 'numeric', month: 'long' })
  }
  const format = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.formatRange(Date.parse(first), Date.parse(last))
}

function DayPicker({ cursor: { day, go } }: { cursor: BookCursor }) {
  const { t, i18n } = useTranslation()
  const { today } = useDesk()
  const [isOpen, { toggle, close }] = useDisclosure(false)
  const words = (options: Intl.DateTimeFormatOptions) => (date: string) =>
    dayInWords(date.slice(0, 10), i18n.language, options)
  return (
    <Popover
      opened={isOpen}
      onChange={(opened) => !opened && close()}
      withinPortal={false}
      trapFocus
      shadow="md"
    >
      <Popover.Target>
        <ActionIcon variant="default" size={36} aria-label={t('reservationBook.bar.pick')} onClick={toggle}>
          <IconCalendar size={20} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('reservationBook.bar.pick')}>
        <DatePicker
          value={day}
          defaultDate={day}
          date={undefined}
          firstDayOfWeek={1}
          highlightToday={false}
          getDayProps={(date) => ({ 'data-today': date === today || undefined })}
          monthLabelFormat={words({ month: 'long', year: 'numeric' })}
          weekdayFormat={words({ weekday: 'short' })}
          getDayAriaLabel={words({ dateStyle: 'full' })}
          onChange={(picked) => {
            close()
            if (picked) go({ day: picked })
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
