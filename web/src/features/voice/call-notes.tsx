import { useTranslation } from 'react-i18next'
import { Note } from '../../ui/note.tsx'
import type { CallState } from './call-state.ts'
import { noticeKey } from './notice-key.ts'
import type { VoiceCall } from './voice-call.ts'

/** What stands in the way, and what to do about it. */
export function CallNotes({ call, state }: { call: VoiceCall; state: CallState }) {
  const { t } = useTranslation()
  const { microphone, silenced, notice } = state
  const retry = { label: t('voice.microphone.retry'), run: () => void call.listen() }
  return (
    <>
      {silenced && (
        <Note tone="warning" action={{ label: t('voice.silenced.action'), run: () => call.unsilence() }}>
          {t('voice.silenced.body')}
        </Note>
      )}
      {microphone === 'asking' && <Note tone="hint">{t('voice.microphone.asking')}</Note>}
      {microphone === 'insecure' && <Note tone="warning">{t('voice.microphone.insecure')}</Note>}
      {isMendable(microphone) && (
        <Note tone="warning" action={retry}>
          {t(`voice.microphone.${microphone}`)}
        </Note>
      )}
      {notice && <Note tone="hint">{t(noticeKey(notice))}</Note>}
    </>
  )
}

function isMendable(
  microphone: CallState['microphone'],
): microphone is 'refused' | 'missing' | 'unreadable' | 'unplugged' {
  return ['refused', 'missing', 'unreadable', 'unplugged'].includes(microphone)
}
