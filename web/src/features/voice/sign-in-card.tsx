import type { Parts } from '@convonet/contracts/parts'
import { Button, Card, Center, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Note } from '../../ui/note.tsx'
import type { CallState } from './call-state.ts'
import { PinForm } from './pin-form.tsx'
import { secondsText, useSecondsUntil } from './use-seconds-until.ts'
import type { VoiceCall } from './voice-call.ts'

interface SignInCardProps {
  call: VoiceCall
  state: CallState
  parts: Parts
}

/** The door: a PIN where one is asked for, otherwise one button, so that the browser lets sound begin. */
export function SignInCard({ call, state, parts: { pinRequired, demoPin } }: SignInCardProps) {
  const { t } = useTranslation()
  const isBusy = state.link === 'connecting' || state.link === 'lost'
  return (
    <Center>
      <Card withBorder w="100%" maw={360} padding="lg" my="sm">
        <Stack gap="md">
          <Title order={2} size="h3" ta="center">
            {t('voice.signIn.title')}
          </Title>
          <Problem state={state} />
          {pinRequired ? (
            <PinForm call={call} state={state} isBusy={isBusy} />
          ) : (
            <>
              <Text ta="center">{t('voice.signIn.open')}</Text>
              <Button size="lg" loading={isBusy} onClick={() => call.signIn(null)}>
                {t('voice.signIn.start')}
              </Button>
            </>
          )}
          {pinRequired && demoPin && (
            <Text size="sm" ta="center" c="dimmed">
              {t('voice.signIn.demo', { pin: demoPin })}
            </Text>
          )}
        </Stack>
      </Card>
    </Center>
  )
}

function Problem({ state: { signInProblem: problem, link } }: { state: CallState }) {
  const { t } = useTranslation()
  const seconds = useSecondsUntil(problem?.kind === 'locked' ? problem.until : null)
  if (link === 'lost') return <Note tone="warning">{t('voice.problem.unreachable')}</Note>
  if (!problem || (problem.kind === 'locked' && seconds === 0)) return null
  return <Note tone="warning">{t(`voice.problem.${problem.kind}`, { time: secondsText(seconds) })}</Note>
}
