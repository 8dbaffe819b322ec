import { Badge } from '@mantine/core'
import {
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconHourglass,
  IconMoodSad,
  IconSparkles,
  IconToolsKitchen2,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Stage } from './reservation-stage.ts'

const LOOKS = {
  pending: { color: 'orange', Icon: IconClock },
  waitlist: { color: 'orange', Icon: IconHourglass },
  offered: { color: 'blue', Icon: IconSparkles },
  confirmed: { color: 'brand', Icon: IconCircleCheck },
  seated: { color: 'brand', Icon: IconToolsKitchen2 },
  completed: { color: 'gray', Icon: IconCircleCheck },
  cancelled: { color: 'red', Icon: IconCircleX },
  no_show: { color: 'gray', Icon: IconMoodSad },
} as const satisfies Record<Stage, unknown>

/** How it stands in a word; the colour says nothing more. */
export function StageBadge({ stage }: { stage: Stage }) {
  const { t } = useTranslation()
  const { color, Icon } = LOOKS[stage]
  return (
    <Badge
      variant="light"
      color={color}
      size="lg"
      tt="none"
      fw={600}
      leftSection={<Icon size={16} aria-hidden="true" />}
    >
      {t(`restaurant.status.state.${stage}`)}
    </Badge>
  )
}
