import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClock,
  IconFileSearch,
  IconFileUpload,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type StateLook, StateWord } from '../../ui/state-word.tsx'
import type { DocumentState } from './requirements.ts'

const LOOKS = {
  missing: { color: 'gray', Icon: IconCircleDashed },
  expected: { color: 'orange', Icon: IconClock },
  uploaded: { color: 'brand', Icon: IconFileUpload },
  checking: { color: 'blue', Icon: IconFileSearch },
  verified: { color: 'green', Icon: IconCircleCheck },
  rejected: { color: 'red', Icon: IconCircleX },
} as const satisfies Record<DocumentState, StateLook>

export function StateBadge({ state }: { state: DocumentState }) {
  const { t } = useTranslation()
  return <StateWord look={LOOKS[state]} word={t(`mortgage.state.${state}`)} />
}
