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
import { type StateLook, StateWord } from '../../ui/state-word.tsx'
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
} as const satisfies Record<Stage, StateLook>

export function StageBadge({ stage }: { stage: Stage }) {
  const { t } = useTranslation()
  return <StateWord look={LOOKS[stage]} word={t(`restaurant.status.state.${stage}`)} />
}
