import type { ReminderState, StaffReservation } from '@convonet/contracts/restaurant-book'
import { Text, Title } from '@mantine/core'
import { IconBellCheck, IconBellOff, IconBellPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDesk } from './desk.ts'
import classes from './party-details.module.css'
import { dayInWords } from './restaurant-clock.ts'

/** How the guest is reminded, and where that failed, why. */
export function PartyReminders({ party: { reminders } }: { party: StaffReservation }) {
  const { t } = useTranslation()
  return (
    <section className={classes.section}>
      <Title order={3} size="h5">
        {t('reservationBook.details.reminders')}
      </Title>
      {reminders.length === 0 ? (
        <Text c="dimmed">{t('reservationBook.details.noReminders')}</Text>
      ) : (
        <ul className={classes.lines}>
          {reminders.map((reminder) => (
            <Reminder key={reminder.hours} reminder={reminder} />
          ))}
        </ul>
      )}
    </section>
  )
}

const ICONS = {
  planned: IconBellPlus,
  queued: IconBellPlus,
  sent: IconBellCheck,
  failed: IconBellOff,
  skipped: IconBellOff,
} as const

function Reminder({ reminder: { hours, due_at: due, state, detail } }: { reminder: ReminderState }) {
  const { t, i18n } = useTranslation()
  const { clock } = useDesk()
  const Icon = ICONS[state]
  const at = Date.parse(due)
  const day = dayInWords(clock.day(at), clock.language, { weekday: 'short', day: 'numeric', month: 'short' })
  const key = `reservationBook.details.reminderWhy.${detail}`
  const why =
    detail === null ? null : i18n.exists(key) ? t(key as 'reservationBook.details.reminderWhy.moved') : detail
  return (
    <li>
      <span>
        <Icon size={16} aria-hidden="true" style={{ verticalAlign: '-3px' }} />{' '}
        {t('reservationBook.details.reminderBefore', { hours })}
        <Text span size="sm" c="dimmed">
          {` · ${day} ${t('reservationBook.details.reminderAt', { time: clock.time(at) })}`}
        </Text>
      </span>
      <Text
        span
        size="sm"
        ta="right"
        c={state === 'failed' ? 'var(--mantine-color-red-light-color)' : undefined}
      >
        {t(`reservationBook.details.reminder.${state}`)}
        {why && `: ${why}`}
      </Text>
    </li>
  )
}
