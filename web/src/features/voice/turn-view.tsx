import { Stack, Text, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AssistantWords, CallerBubble } from '../../ui/spoken-words.tsx'
import { shownAnswer, type Turn } from './conversation.ts'
import { noticeKey } from './notice-key.ts'
import { ToolCardView } from './tool-card-view.tsx'
import classes from './turn-view.module.css'

/** What one side said and the other answered. Without sound the answer is shown whole. */
export function TurnView({ turn, isSilent }: { turn: Turn; isSilent: boolean }) {
  const { t } = useTranslation()
  return (
    <Stack gap="sm">
      {turn.heard !== '' && (
        <CallerBubble label={t('voice.you')} isFinal={turn.heardAll}>
          {turn.heard}
        </CallerBubble>
      )}
      {turn.tools.map((tool) => (
        <ToolCardView key={tool.tool_id} tool={tool} />
      ))}
      <Answer turn={turn} isSilent={isSilent} />
      {turn.problem && (
        <Text size="sm" c="dimmed">
          {t(noticeKey(turn.problem))}
        </Text>
      )}
    </Stack>
  )
}

function Answer({ turn, isSilent }: { turn: Turn; isSilent: boolean }) {
  const { t } = useTranslation()
  const { said, unsaid } = shownAnswer(isSilent ? { ...turn, spokenWords: Number.POSITIVE_INFINITY } : turn)
  if (said === '' && unsaid === '') {
    return turn.heardAll && !turn.ended && turn.heard !== '' ? <Thinking /> : null
  }
  return (
    <AssistantWords label={t('voice.assistant')}>
      {said}
      {unsaid !== '' && <Unsaid>{unsaid}</Unsaid>}
    </AssistantWords>
  )
}

function Unsaid({ children }: { children: string }) {
  const { t } = useTranslation()
  return (
    <>
      {' '}
      <VisuallyHidden component="span">{t('voice.notHeard')} </VisuallyHidden>
      <s className={classes.unsaid}>{children}</s>
    </>
  )
}

function Thinking() {
  return (
    <span className={classes.thinking} aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  )
}
