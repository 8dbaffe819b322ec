import { Button, Text } from '@mantine/core'
import { IconMicrophone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CallState } from './call-state.ts'
import classes from './talk-button.module.css'
import { usePressToTalk } from './use-press-to-talk.ts'
import type { VoiceCall } from './voice-call.ts'

/** Held by a finger, the mouse or the space bar; a tap keeps it down. */
export function TalkButton({ call, state: { holding } }: { call: VoiceCall; state: CallState }) {
  const { t } = useTranslation()
  const { isLatched, handlers } = usePressToTalk(call)
  const toSend = isLatched ? t('voice.tapToSend') : t('voice.releaseToSend')
  return (
    <Button
      size="xl"
      className={classes.talk}
      variant={holding ? 'filled' : 'light'}
      data-talk
      aria-pressed={holding}
      leftSection={<IconMicrophone size={22} aria-hidden="true" />}
      {...handlers}
    >
      <span className={classes.words}>
        {holding ? t('voice.talking') : t('voice.talk')}
        <Text span inherit fz="xs" fw={400}>
          {holding ? toSend : t('voice.talkHint')}
        </Text>
      </span>
    </Button>
  )
}
