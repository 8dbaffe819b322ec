import { useTranslation } from 'react-i18next'
import classes from './live-badge.module.css'
import type { Liveness } from './use-book-changes.ts'

/** Whether the page shows what others do as they do it. */
export function LiveBadge({ liveness }: { liveness: Liveness }) {
  const { t } = useTranslation()
  const hint = t(liveness === 'live' ? 'reservationBook.live.liveHint' : 'reservationBook.live.lostHint')
  return (
    <span role="status" className={classes.badge} data-state={liveness} title={hint}>
      <span className={classes.dot} aria-hidden="true" />
      {t(`reservationBook.live.${liveness}`)}
    </span>
  )
}
