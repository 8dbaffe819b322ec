import { ActionIcon, Button } from '@mantine/core'
import { IconMicrophone, IconMicrophoneOff, IconPlayerStopFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Activity, CallState } from './call-state.ts'
import type { VoiceCall } from './voice-call.ts'

interface QuickButtonsProps {
  call: VoiceCall
  state: CallState
  activity: Activity
}

/** Stop while there is something to stop; mute while the microphone is open by itself. */
export function QuickButtons({ call, state: { mode, muted, microphone }, activity }: QuickButtonsProps) {
  const { t } = useTranslation()
  const isAnswering = activity === 'speaking' || activity === 'thinking' || activity === 'paused'
  const canMute = mode === 'hands-free' && microphone === 'on'
  const muteLabel = muted ? t('voice.unmute') : t('voice.mute')
  return (
    <>
      {isAnswering && (
        <>
          <Button
            visibleFrom="xs"
            variant="default"
            flex="none"
            aria-label={t('voice.stop')}
            leftSection={<IconPlayerStopFilled size={16} aria-hidden="true" />}
            onClick={() => call.interrupt()}
          >
            {t('voice.stopShort')}
          </Button>
          <ActionIcon
            hiddenFrom="xs"
            variant="default"
            size={36}
            flex="none"
            aria-label={t('voice.stop')}
            onClick={() => call.interrupt()}
          >
            <IconPlayerStopFilled size={18} />
          </ActionIcon>
        </>
      )}
      {canMute && (
        <ActionIcon
          variant={muted ? 'filled' : 'default'}
          size={36}
          flex="none"
          aria-label={muteLabel}
          title={muteLabel}
          aria-pressed={muted}
          onClick={() => call.setMuted(!muted)}
        >
          {muted ? <IconMicrophoneOff size={20} /> : <IconMicrophone size={20} />}
        </ActionIcon>
      )}
    </>
  )
}
