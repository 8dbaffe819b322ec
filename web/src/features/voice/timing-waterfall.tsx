import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Stage } from './timing-stages.ts'
import classes from './timing-waterfall.module.css'

interface TimingWaterfallProps {
  stages: readonly Stage[]
  totalMs: number
  /** Whether the last stage is the first sound. */
  heard: boolean
}

export function TimingWaterfall({ stages, totalMs, heard }: TimingWaterfallProps) {
  const { t } = useTranslation()
  const seconds = (totalMs / 1000).toFixed(2)
  const percent = (ms: number) => `${totalMs > 0 ? (ms / totalMs) * 100 : 0}%`
  return (
    <div>
      <ul className={classes.stages}>
        {stages.map(({ name, fromMs, toMs }) => (
          <li key={name} className={classes.stage}>
            <span className={classes.name}>{t(`voice.timing.${name}`)}</span>
            <span className={classes.track} aria-hidden="true">
              <span
                className={classes.bar}
                style={{ marginInlineStart: percent(fromMs), width: percent(toMs - fromMs) }}
              />
            </span>
            <span className={classes.ms}>{Math.round(toMs - fromMs)} ms</span>
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed" mt={6}>
        {t(heard ? 'voice.timing.total' : 'voice.timing.totalSilent', { seconds })}
      </Text>
    </div>
  )
}
