import { Card, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { CallNotes } from './call-notes.tsx'
import { type Activity, activityOf, type CallState, type Mode } from './call-state.ts'
import { LevelMeter } from './level-meter.tsx'
import { QuickButtons } from './quick-buttons.tsx'
import { ReminderNotes } from './reminder-notes.tsx'
import { TalkButton } from './talk-button.tsx'
import { TextBox } from './text-box.tsx'
import type { VoiceCall } from './voice-call.ts'

/** Everything one does during a call, in reach of a thumb. */
export function CallDock({ call, state }: { call: VoiceCall; state: CallState }) {
  const { t } = useTranslation()
  const activity = activityOf(state)
  const isTouch = useMediaQuery('(pointer: coarse)')
  const canTalk = state.microphone === 'on'
  const canSpeakUp = canTalk && state.mode === 'hands-free' && !state.muted
  const detail = detailOf(activity, { isTouch, canSpeakUp })
  return (
    <Stack gap="xs">
      <ReminderNotes call={call} state={state} />
      <CallNotes call={call} state={state} />
      <Card withBorder padding="sm">
        <Stack gap="sm">
          <Group wrap="nowrap" gap="sm">
            <LevelMeter call={call} activity={activity} />
            <div style={{ flex: 1, minWidth: 0 }} role="status">
              <Text fw={600}>{t(`voice.activity.${activity}`)}</Text>
              <Text size="sm" c="dimmed" lh={1.3}>
                {t(`voice.detail.${detail}`)}
              </Text>
            </div>
            <QuickButtons call={call} state={state} activity={activity} />
          </Group>
          {canTalk && state.mode === 'hold' && <TalkButton call={call} state={state} />}
          {canTalk && <ModeSwitch call={call} mode={state.mode} />}
          <TextBox onSend={(text) => call.say(text)} />
        </Stack>
      </Card>
    </Stack>
  )
}

function ModeSwitch({ call, mode }: { call: VoiceCall; mode: Mode }) {
  const { t } = useTranslation()
  return (
    <SegmentedControl
      fullWidth
      size="sm"
      aria-label={t('voice.mode')}
      value={mode}
      onChange={(value) => call.setMode(value)}
      data={[
        { value: 'hands-free', label: t('voice.handsFree') },
        { value: 'hold', label: t('voice.hold') },
      ]}
    />
  )
}

function detailOf(activity: Activity, { isTouch, canSpeakUp }: { isTouch: boolean; canSpeakUp: boolean }) {
  if (activity === 'ready' && isTouch) return 'ready-touch'
  return activity === 'speaking' && !canSpeakUp ? 'speaking-press' : activity
}
