import { useTranslation } from 'react-i18next'
import { Note } from '../../ui/note.tsx'
import { useHouse } from './house-context.tsx'
import { isElsewhere } from './house-time.ts'
import { serverClock } from './server-clock.ts'

/** Says whose clock is meant, where the one on the guest's wall shows something else. */
export function ZoneNote({ at }: { at?: string | undefined }) {
  const { t } = useTranslation()
  const { house, time } = useHouse()
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const moment = at ? Date.parse(at) : serverClock.now()
  if (!isElsewhere(moment, house.timeZone, here)) return null
  return <Note tone="hint">{t('restaurant.reserve.zone', { zone: time.zone })}</Note>
}
