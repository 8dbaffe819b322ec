import { useTranslation } from 'react-i18next'
import { useDesk } from './desk.ts'
import classes from './timeline.module.css'
import { shareAt, type TimelineScale } from './timeline-scale.ts'

/** Where the day has got to. */
export function NowLine({ scale }: { scale: TimelineScale }) {
  const { t } = useTranslation()
  const { now, clock } = useDesk()
  if (now < scale.from || now >= scale.until) return null
  return (
    <div className={classes.nowArea} aria-hidden="true">
      <div className={classes.now} style={{ left: `${shareAt(now, scale) * 100}%` }}>
        <span className={classes.nowWords} title={t('reservationBook.timeline.now')}>
          {clock.time(now)}
        </span>
      </div>
    </div>
  )
}
