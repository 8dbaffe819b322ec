import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useHouse } from './house-context.tsx'

interface AlternativesProps {
  starts: readonly string[]
  onPick: (start: string) => void
}

/** The nearest free times, on whatever day. */
export function Alternatives({ starts, onPick }: AlternativesProps) {
  const { t } = useTranslation()
  const { time } = useHouse()
  if (starts.length === 0) return null
  return (
    <section aria-labelledby="alternatives">
      <Text size="sm" fw={600} mb={6} id="alternatives">
        {t('restaurant.reserve.alternatives')}
      </Text>
      <Group gap="xs">
        {starts.map((start) => (
          <Button key={start} variant="light" onClick={() => onPick(start)}>
            {time.moment(start)}
          </Button>
        ))}
      </Group>
    </section>
  )
}
