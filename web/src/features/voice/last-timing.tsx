import { Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { Conversation } from './conversation.ts'
import classes from './last-timing.module.css'
import { timingStages } from './timing-stages.ts'
import { TimingWaterfall } from './timing-waterfall.tsx'

/** Where the time of the last answer went: beside the talk where there is room, folded up where not. */
export function LastTiming({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation()
  const isWide = useMediaQuery('(min-width: 75em)')
  const timing = conversation.findLast((turn) => turn.timing !== null)?.timing
  const stages = timing ? timingStages(timing) : null
  if (!stages) return null
  if (isWide) {
    return (
      <aside className={classes.aside}>
        <Title order={2} size="h6" mb="xs">
          {t('voice.timing.title')}
        </Title>
        <TimingWaterfall {...stages} />
      </aside>
    )
  }
  return (
    <details className={classes.folded}>
      <summary>{t('voice.timing.summary', { seconds: (stages.totalMs / 1000).toFixed(2) })}</summary>
      <TimingWaterfall {...stages} />
    </details>
  )
}
