import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Note } from '../../ui/note.tsx'
import { Alternatives } from './alternatives.tsx'
import type { Refusal } from './refusal.ts'

interface RefusalNoteProps {
  refusal: Refusal | null
  partySize: number
  /** Takes one of the times that the house names instead. */
  onPick?: ((start: string) => void) | undefined
}

/** Why something was not done, and what would be possible. */
export function RefusalNote({ refusal, partySize, onPick }: RefusalNoteProps) {
  const words = useRefusalWords()
  if (!refusal || refusal.kind === 'premium') return null
  return (
    <Stack gap="sm">
      <Note tone="warning">{words(refusal, partySize)}</Note>
      {refusal.kind === 'not-bookable' && onPick && (
        <Alternatives starts={refusal.alternatives} onPick={onPick} />
      )}
    </Stack>
  )
}

function useRefusalWords() {
  const { t } = useTranslation()
  return (refusal: Exclude<Refusal, { kind: 'premium' }>, partySize: number): string => {
    switch (refusal.kind) {
      case 'not-bookable':
        return t(`restaurant.refused.${refusal.reason}`, { count: partySize })
      case 'no-match':
        return t('restaurant.status.noMatch')
      case 'wait':
        return t('restaurant.refused.busy', { minutes: refusal.minutes })
      case 'field':
        return t(`restaurant.refused.${refusal.field}`)
      case 'unreachable':
      case 'failed':
        return t(`restaurant.refused.${refusal.kind}`)
    }
  }
}
