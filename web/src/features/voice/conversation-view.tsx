import { Box, Button, Group, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CallState } from './call-state.ts'
import type { Conversation } from './conversation.ts'
import classes from './conversation-view.module.css'
import { TurnView } from './turn-view.tsx'
import type { VoiceCall } from './voice-call.ts'

interface ConversationViewProps {
  call: VoiceCall
  state: CallState
}

export function ConversationView({ call, state }: ConversationViewProps) {
  const { t } = useTranslation()
  const { conversation, inCall, silenced } = state
  const end = useScrolledToEnd(conversation)
  const isNew = conversation.every(({ heard }) => heard === '')
  return (
    <Box
      ref={end}
      className={classes.scroll}
      role="log"
      aria-live="off"
      aria-label={t('voice.conversation')}
      tabIndex={0}
    >
      <Stack gap="lg" className={classes.turns}>
        {conversation.map((turn) => (
          <TurnView key={turn.id} turn={turn} isSilent={silenced || !inCall} />
        ))}
        {inCall && isNew && <Examples onPick={(text) => call.say(text)} />}
      </Stack>
    </Box>
  )
}

function Examples({ onPick }: { onPick: (text: string) => void }) {
  const { t } = useTranslation()
  return (
    <Stack gap="xs" align="flex-start" mt="sm">
      <Text size="sm" c="dimmed">
        {t('voice.trySaying')}
      </Text>
      <Group gap="xs">
        {t('voice.examples', { returnObjects: true }).map((example) => (
          <Button
            key={example}
            variant="default"
            size="compact-md"
            fw={400}
            maw="100%"
            h="auto"
            mih="1.875rem"
            classNames={{ label: classes.example }}
            onClick={() => onPick(example)}
          >
            {example}
          </Button>
        ))}
      </Group>
    </Stack>
  )
}

/** Within this distance of the end the reader follows it. */
const NEAR_PX = 160

/** Keeps the newest words in view, unless the reader has gone back to older ones. */
function useScrolledToEnd(conversation: Conversation) {
  const scroll = useRef<HTMLDivElement>(null)
  const follows = useRef(true)

  useEffect(() => {
    const element = scroll.current
    if (!element) return
    const look = () => {
      follows.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX
    }
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of the conversation moves its end
  useEffect(() => {
    if (follows.current) scroll.current?.scrollTo({ top: scroll.current.scrollHeight })
  }, [conversation])

  return scroll
}
