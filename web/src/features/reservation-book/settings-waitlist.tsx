import { ActionIcon, Button, NativeSelect, NumberInput, Stack, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './settings.module.css'
import { numberOf, type RulesDraft, shownNumber } from './use-rules-draft.ts'

const KINDS = ['call', 'message', 'none'] as const
const MOST_REMINDERS = 4

/** How long the waitlist may be, and how guests are told and reminded. */
export function SettingsWaitlist({ draft }: { draft: RulesDraft }) {
  const { t } = useTranslation()
  const { rules, change, isReadOnly, isWrong } = draft
  const kindOf = (value: string) => KINDS.find((kind) => kind === value)
  return (
    <Stack>
      {NUMBERS.map(({ name, min, max }) => (
        <NumberInput
          key={name}
          label={t(`reservationBook.settings.${name}`)}
          value={shownNumber(rules[name])}
          error={isWrong(name) && t('reservationBook.settings.problem')}
          min={min}
          max={max}
          readOnly={isReadOnly}
          onChange={(value) => change({ [name]: numberOf(value) })}
        />
      ))}
      <NativeSelect
        label={t('reservationBook.settings.reminderBy')}
        value={rules.reminderBy}
        disabled={isReadOnly}
        onChange={({ currentTarget }) => change({ reminderBy: kindOf(currentTarget.value) ?? 'call' })}
        data={KINDS.map((value) => ({ value, label: t(`reservationBook.settings.reminderKinds.${value}`) }))}
      />
      {rules.reminderBy !== 'none' && <ReminderHours draft={draft} />}
    </Stack>
  )
}

const NUMBERS = [
  { name: 'waitlistTables', min: 1, max: 50 },
  { name: 'offerMinutes', min: 5, max: 1440 },
] as const

function ReminderHours({ draft: { rules, change, isReadOnly, isWrong } }: { draft: RulesDraft }) {
  const { t } = useTranslation()
  const hours = rules.reminderHours
  return (
    <section>
      <Title order={3} size="h5">
        {t('reservationBook.settings.reminderHours')}
      </Title>
      <ul className={classes.list}>
        {hours.map((before, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no name but its place
          <li key={index} className={classes.turn}>
            <NumberInput
              aria-label={t('reservationBook.settings.reminderHours')}
              value={shownNumber(before)}
              error={isWrong(`reminderHours.${index}`)}
              min={0.25}
              max={336}
              readOnly={isReadOnly}
              onChange={(value) => change({ reminderHours: hours.with(index, numberOf(value)) })}
            />
            {!isReadOnly && (
              <ActionIcon
                variant="subtle"
                color="gray"
                mb={4}
                aria-label={t('reservationBook.settings.removeReminder', { hours: before })}
                onClick={() => change({ reminderHours: hours.toSpliced(index, 1) })}
              >
                <IconX size={18} aria-hidden="true" />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && hours.length < MOST_REMINDERS && (
        <Button
          mt="xs"
          variant="subtle"
          size="compact-sm"
          onClick={() => change({ reminderHours: [...hours, 1] })}
        >
          {t('reservationBook.settings.addReminder')}
        </Button>
      )}
    </section>
  )
}
