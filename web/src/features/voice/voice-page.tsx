import { Center, Loader, Stack, Title, VisuallyHidden } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { partsQuery } from '../../ui/domain-queries.ts'
import { Note } from '../../ui/note.tsx'
import { Announcer } from './announcer.tsx'
import { CallDock } from './call-dock.tsx'
import type { CallState, Mode } from './call-state.ts'
import { CallStatusBar } from './call-status-bar.tsx'
import { ConversationView } from './conversation-view.tsx'
import { LastTiming } from './last-timing.tsx'
import { SignInCard } from './sign-in-card.tsx'
import { useCallState, useVoiceCall } from './use-voice-call.ts'
import type { VoiceCall } from './voice-call.ts'
import classes from './voice-page.module.css'

/** Sign in, talk, and see what was said; the mode is where it begins. */
export function VoicePage({ mode }: { mode: Mode }) {
  const { t } = useTranslation()
  const call = useVoiceCall(mode)
  const state = useCallState(call)
  useDocumentTitle(`${t('voice.title')} · ${t('brand')}`)

  const { inCall, conversation } = state
  return (
    <div className={classes.page} data-in-call={inCall || undefined}>
      <VisuallyHidden>
        <h1>{t('voice.title')}</h1>
      </VisuallyHidden>
      {inCall ? <Call call={call} state={state} /> : <Door call={call} state={state} />}
      <Announcer conversation={conversation} />
    </div>
  )
}

interface CallProps {
  call: VoiceCall
  state: CallState
}

function Call({ call, state }: CallProps) {
  return (
    <>
      <CallStatusBar call={call} state={state} />
      <div className={classes.talk}>
        <ConversationView call={call} state={state} />
        <LastTiming conversation={state.conversation} />
      </div>
      <div className={classes.dock}>
        <CallDock call={call} state={state} />
      </div>
    </>
  )
}

/** The way in, and what was said in a call that is over. */
function Door({ call, state }: CallProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.dock}>
      <Welcome call={call} state={state} />
      {state.conversation.length > 0 && (
        <>
          <Title order={2} size="h5" mt="lg" mb="xs">
            {t('voice.earlier')}
          </Title>
          <ConversationView call={call} state={state} />
        </>
      )}
    </div>
  )
}

function Welcome({ call, state }: CallProps) {
  const { t } = useTranslation()
  const { data: parts, isError } = useQuery(partsQuery)
  if (parts) return <SignInCard call={call} state={state} parts={parts} />
  return (
    <Stack mih={320} justify="center">
      {isError ? (
        <Note tone="warning">{t('serverSilent')}</Note>
      ) : (
        <Center>
          <Loader aria-label={t('loading')} />
        </Center>
      )}
    </Stack>
  )
}
