import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Conversation, shownAnswer } from './conversation.ts'

/** Reads the last turn to a screen reader: what was understood, and the answer once it no longer sounds. */
export function Announcer({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation()
  const last = conversation.at(-1)
  const heard = last?.heardAll && last.heard ? t('voice.youSaid', { text: last.heard }) : ''
  const said = last?.ended ? shownAnswer(last).said : ''
  return (
    <VisuallyHidden role="status">
      <p>{heard}</p>
      <p>{said && t('voice.assistantSaid', { text: said })}</p>
    </VisuallyHidden>
  )
}
