import { Badge } from '@mantine/core'
import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconFileSearch,
  IconFileUpload,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DocumentState } from './requirements.ts'

const LOOKS = {
  missing: { color: 'gray', Icon: IconCircleDashed },
  expected: { color: 'orange', Icon: IconClock },
  uploaded: { color: 'brand', Icon: IconFileUpload },
  checking: { color: 'blue', Icon: IconFileSearch },
  verified: { color: 'green', Icon: IconCircleCheck },
  rejected: { color: 'red', Icon: IconCircleX },
} as const satisfies Record<DocumentState, unknown>

/** A state in a word; the colour says nothing more. */
export function StateBadge({ state }: { state: DocumentState }) {
  const { t } = useTranslation()
  const { color, Icon } = LOOKS[state]
  return (
    <Badge
      variant="light"
      color={color}
      size="lg"
      tt="none"
      fw={500}
      flex="none"
      leftSection={<Icon size={16} aria-hidden="true" />}
    >
      {t(`mortgage.state.${state}`)}
    </Badge>
  )
}
