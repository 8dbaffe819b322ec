import { Notification, Stack } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CallState } from './call-state.ts'
import type { VoiceCall } from './voice-call.ts'

/** What the caller wanted to be told now; a screen reader reads it out when there is a pause. */
export function ReminderNotes({ call, state }: { call: VoiceCall; state: CallState }) {
  const { t } = useTranslation()
  return (
    <Stack gap="xs" role="status" aria-live="polite">
      {state.reminders.map(({ id, text }) => (
        <Notification
          key={id}
          withBorder
          icon={<IconBell size={18} aria-hidden="true" />}
          title={t('voice.reminder.title')}
          closeButtonProps={{ 'aria-label': t('voice.reminder.dismiss') }}
          onClose={() => call.dismiss(id)}
        >
          {text}
        </Notification>
      ))}
    </Stack>
  )
}
