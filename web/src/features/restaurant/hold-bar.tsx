import { Button, Group, Paper, Text, VisuallyHidden } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Note } from '../../ui/note.tsx'
import { useDishWords } from './dish-words.ts'
import classes from './hold-bar.module.css'
import type { Hold, KeptTable } from './use-hold.ts'
import { countdown, useSecondsLeft } from './use-seconds-left.ts'

const SOON_SECONDS = 60

interface HoldBarProps {
  hold: Hold
  renew: () => void
  isRenewing: boolean
  again: () => void
}

/** How long the table is kept, and the way to keep it longer. */
export function HoldBar({ hold, renew, isRenewing, again }: HoldBarProps) {
  const { t } = useTranslation()
  const secondsLeft = useSecondsLeft(hold.kind === 'kept' ? hold.table.expires_at : null)
  if (hold.kind === 'none') return null
  if (hold.kind !== 'kept') {
    return (
      <Note tone="hint">
        {t(hold.kind === 'taking' ? 'restaurant.hold.taking' : 'restaurant.hold.notKept')}
      </Note>
    )
  }
  if (secondsLeft === 0 || secondsLeft === null) {
    return (
      <Note tone="warning" action={{ label: t('restaurant.hold.again'), run: again }}>
        {t('restaurant.hold.lost')}
      </Note>
    )
  }
  return <Kept hold={hold} secondsLeft={secondsLeft} renew={renew} isRenewing={isRenewing} />
}

interface KeptProps extends Omit<HoldBarProps, 'again' | 'hold'> {
  hold: KeptTable
  secondsLeft: number
}

function Kept({ hold, secondsLeft, renew, isRenewing }: KeptProps) {
  const { t } = useTranslation()
  const { areaNames } = useDishWords()
  const isSoon = secondsLeft <= SOON_SECONDS
  const { areas } = hold.table
  return (
    <Paper
      className={classes.bar}
      px="sm"
      py="xs"
      bg={`var(--mantine-color-${isSoon ? 'orange' : 'brand'}-light)`}
      c={`var(--mantine-color-${isSoon ? 'orange' : 'brand'}-light-color)`}
    >
      <Group gap="sm" wrap="nowrap" mih={26}>
        <IconClock size={18} aria-hidden="true" style={{ flex: 'none' }} />
        <Text size="sm" flex={1} role="timer" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {t('restaurant.hold.kept', { time: countdown(secondsLeft) })}{' '}
          {areas.length > 0 && t('restaurant.hold.where', { areas: areaNames(areas) })}
        </Text>
        {hold.renewalsLeft > 0 && (
          <Button size="compact-sm" variant="default" flex="none" loading={isRenewing} onClick={renew}>
            {t('restaurant.hold.longer')}
          </Button>
        )}
      </Group>
      <VisuallyHidden role="status">
        {t(isSoon && hold.renewalsLeft > 0 ? 'restaurant.hold.soon' : 'restaurant.hold.announced')}
      </VisuallyHidden>
    </Paper>
  )
}
