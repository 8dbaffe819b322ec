import { ActionIcon, Button, Group, NumberInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ClosedDays } from './closed-days.tsx'
import classes from './settings.module.css'
import { numberOf, type RulesDraft, shownNumber } from './use-rules-draft.ts'

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const
type Weekday = (typeof WEEKDAYS)[number]
const MOST_WINDOWS = 4
const USUAL = { opens: '11:30', closes: '22:00' }

/** When the restaurant is open, by weekday, and when it is not all the same. */
export function SettingsHours({ draft }: { draft: RulesDraft }) {
  const { t } = useTranslation()
  const { rules, change, isReadOnly } = draft
  const copyMonday = () =>
    change({ hours: Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, rules.hours['1'] ?? []])) })
  return (
    <Stack gap="lg">
      <div>
        <Group justify="space-between" mb="xs">
          <Title order={3} size="h4">
            {t('reservationBook.settings.tabs.hours')}
          </Title>
          {!isReadOnly && (
            <Button variant="subtle" size="compact-sm" onClick={copyMonday}>
              {t('reservationBook.settings.copyHours')}
            </Button>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {t('reservationBook.settings.zone')}: {rules.timeZone}
        </Text>
        {WEEKDAYS.map((weekday) => (
          <WeekdayHours key={weekday} weekday={weekday} draft={draft} />
        ))}
      </div>
      <NumberInput
        label={t('reservationBook.settings.lastSeating')}
        value={shownNumber(rules.lastSeatingMinutes)}
        error={draft.isWrong('lastSeatingMinutes') && t('reservationBook.settings.problem')}
        min={0}
        max={480}
        step={15}
        readOnly={isReadOnly}
        onChange={(value) => change({ lastSeatingMinutes: numberOf(value) })}
      />
      <ClosedDays draft={draft} />
    </Stack>
  )
}

function WeekdayHours({ weekday, draft }: { weekday: Weekday; draft: RulesDraft }) {
  const { t } = useTranslation()
  const { rules, change, isReadOnly } = draft
  const day = t(`reservationBook.settings.weekday.${weekday}`)
  const windows = rules.hours[weekday] ?? []
  const set = (next: typeof windows) => change({ hours: { ...rules.hours, [weekday]: next } })
  return (
    <fieldset className={classes.weekday} aria-label={day}>
      <span className={classes.day}>{day}</span>
      <div className={classes.windows}>
        {windows.length === 0 && <Text c="dimmed">{t('reservationBook.closed')}</Text>}
        {windows.map((window, index) => (
          <HoursWindow
            // biome-ignore lint/suspicious/noArrayIndexKey: a window has no name but its place
            key={index}
            day={day}
            window={window}
            isWrong={draft.isWrong(`hours.${weekday}.${index}`)}
            isReadOnly={isReadOnly}
            onChange={(changed) => set(windows.with(index, changed))}
            onRemove={() => set(windows.toSpliced(index, 1))}
          />
        ))}
      </div>
      {!isReadOnly && windows.length < MOST_WINDOWS && (
        <ActionIcon
          variant="subtle"
          aria-label={t('reservationBook.settings.addHours', { day })}
          title={t('reservationBook.settings.addHours', { day })}
          onClick={() => set([...windows, USUAL])}
        >
          <IconPlus size={18} aria-hidden="true" />
        </ActionIcon>
      )}
    </fieldset>
  )
}

interface HoursWindowProps {
  day: string
  window: { opens: string; closes: string }
  isWrong: boolean
  isReadOnly: boolean
  onChange: (window: { opens: string; closes: string }) => void
  onRemove: () => void
}

function HoursWindow({ day, window, isWrong, isReadOnly, onChange, onRemove }: HoursWindowProps) {
  const { t } = useTranslation()
  const { opens, closes } = window
  return (
    <Stack gap={2}>
      <div className={classes.window}>
        <TextInput
          type="time"
          aria-label={t('reservationBook.settings.opens', { day })}
          value={opens}
          error={isWrong}
          readOnly={isReadOnly}
          onChange={({ currentTarget }) => onChange({ opens: currentTarget.value, closes })}
        />
        <span aria-hidden="true">–</span>
        <TextInput
          type="time"
          aria-label={t('reservationBook.settings.closes', { day })}
          value={closes}
          error={isWrong}
          readOnly={isReadOnly}
          onChange={({ currentTarget }) => onChange({ opens, closes: currentTarget.value })}
        />
        {!isReadOnly && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('reservationBook.settings.removeHours', { opens, closes, day })}
            onClick={onRemove}
          >
            <IconX size={18} aria-hidden="true" />
          </ActionIcon>
        )}
      </div>
      {isWrong ? (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {t('reservationBook.settings.wrongHours')}
        </Text>
      ) : (
        closes <= opens && (
          <Text size="xs" c="dimmed">
            {t('reservationBook.settings.nextDay')}
          </Text>
        )
      )}
    </Stack>
  )
}
