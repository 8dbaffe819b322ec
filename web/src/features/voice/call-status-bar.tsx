import { Button, Group, Text } from '@mantine/core'
import { IconPhoneOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CallState } from './call-state.ts'
import type { VoiceCall } from './voice-call.ts'

export function CallStatusBar({ call, state: { callerName } }: { call: VoiceCall; state: CallState }) {
  const { t } = useTranslation()
  return (
    <Group justify="space-between" wrap="nowrap" px="md" py={6} w="100%" maw="46rem" mx="auto">
      <Text size="sm" c="dimmed" truncate>
        {callerName ? t('voice.signedInAs', { name: callerName }) : t('voice.anonymous')}
      </Text>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        flex="none"
        leftSection={<IconPhoneOff size={16} aria-hidden="true" />}
        onClick={() => call.hangUp()}
      >
        {t('voice.hangUp')}
      </Button>
    </Group>
  )
}
