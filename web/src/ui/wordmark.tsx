import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const BARS = [
  { x: 6, y: 13, height: 6 },
  { x: 11.6, y: 9, height: 14 },
  { x: 17.2, y: 6, height: 20 },
  { x: 22.8, y: 11, height: 10 },
]

export function Wordmark() {
  const { t } = useTranslation()
  return (
    <Group gap="xs" wrap="nowrap">
      <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
        <rect width="32" height="32" rx="8" fill="var(--mantine-primary-color-filled)" />
        {BARS.map(({ x, y, height }) => (
          <rect key={x} x={x} y={y} width="3.2" height={height} rx="1.6" fill="white" />
        ))}
      </svg>
      <Text component="span" fw={650} size="lg">
        {t('brand')}
      </Text>
    </Group>
  )
}
