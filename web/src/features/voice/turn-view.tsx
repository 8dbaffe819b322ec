import { Box, Stack, Text, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { answerOf, shownAnswer, type Turn } from './conversation.ts'
import { noticeKey } from './notice-key.ts'
import { ToolCardView } from './tool-card-view.tsx'
import classes from './turn-view.module.css'

/** What one side said and the other answered. Without sound the answer is shown whole. */
export function TurnView({ turn, isSilent }: { turn: Turn; isSilent: boolean }) {
  const { t } = useTranslation()
  return (
    <Stack gap="sm">
      {turn.heard !== '' && (
        <Box
          component="article"
          aria-label={t('voice.you')}
          className={classes.heard}
          data-final={turn.heardAll}
        >
          <Text inherit>{turn.heard}</Text>
        </Box>
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
  if (answerOf(turn) === '') return turn.heardAll && !turn.ended ? <Thinking /> : null
  if (said === '' && unsaid === '') return turn.heard === '' ? null : <Thinking />
  return (
    <Box component="article" aria-label={t('voice.assistant')} className={classes.answer}>
      <Text inherit>
        {said}
        {unsaid !== '' && (
          <>
            {' '}
            <VisuallyHidden component="span">{t('voice.notHeard', { text: '' })}</VisuallyHidden>
            <s className={classes.unsaid}>{unsaid}</s>
          </>
        )}
      </Text>
    </Box>
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
