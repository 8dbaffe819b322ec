import { Paper, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AssistantWords, CallerBubble } from '../../ui/spoken-words.tsx'

/** What a talk looks like, where there is room to show it. */
export function Sample() {
  const { t } = useTranslation()
  return (
    <Paper
      component="section"
      aria-label={t('landing.sample')}
      withBorder
      p="lg"
      miw={320}
      maw={360}
      visibleFrom="sm"
    >
      <Stack gap="md">
        {t('landing.sampleTurns', { returnObjects: true }).map(({ caller, assistant }) => (
          <Stack key={caller} gap="sm">
            <CallerBubble label={t('voice.you')} isFinal>
              {caller}
            </CallerBubble>
            <AssistantWords label={t('voice.assistant')}>{assistant}</AssistantWords>
          </Stack>
        ))}
      </Stack>
    </Paper>
  )
}
