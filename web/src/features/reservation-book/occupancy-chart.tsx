import type { StaffReservation } from '@convonet/contracts/restaurant-book'
import { useTranslation } from 'react-i18next'
import { useDesk } from './desk.ts'
import { occupancyOf } from './occupancy.ts'
import classes from './timeline.module.css'
import type { TimelineScale } from './timeline-scale.ts'

const HEIGHT = 48

interface OccupancyChartProps {
  parties: readonly StaffReservation[]
  scale: TimelineScale
}

/** How full the house is in each quarter of an hour, above the same hours as the tables. */
export function OccupancyChart({ parties, scale }: OccupancyChartProps) {
  const { t } = useTranslation()
  const { clock, now } = useDesk()
  const quarters = occupancyOf(parties, scale, now)
  const peak = quarters.reduce((most, quarter) => (quarter.guests > most.guests ? quarter : most), {
    from: 0,
    guests: 0,
    arriving: 0,
  })
  const label =
    peak.guests === 0
      ? t('reservationBook.timeline.occupancyNone')
      : t('reservationBook.timeline.occupancyPeak', { guests: peak.guests, time: clock.time(peak.from) })
  return (
    <div className={classes.occupancy}>
      <div className={classes.label} aria-hidden="true">
        <span className={classes.name}>{t('reservationBook.timeline.occupancy')}</span>
        <span className={classes.seats}>
          {peak.guests > 0 && t('reservationBook.timeline.occupancyMost', { guests: peak.guests })}
        </span>
      </div>
      <svg
        role="img"
        aria-label={label}
        className={classes.bars}
        viewBox={`0 0 ${quarters.length} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {quarters.map(({ from, guests, arriving }, index) => {
          const height = (guests / Math.max(1, peak.guests)) * HEIGHT
          const fresh = (arriving / Math.max(1, peak.guests)) * HEIGHT
          return (
            <g key={from}>
              <title>{t('reservationBook.timeline.occupancyAt', { time: clock.time(from), guests })}</title>
              <rect
                className={classes.there}
                x={index + 0.08}
                width={0.84}
                y={HEIGHT - height}
                height={height}
              />
              <rect
                className={classes.fresh}
                x={index + 0.08}
                width={0.84}
                y={HEIGHT - height}
                height={fresh}
              />
            </g>
          )
        })}
      </svg>
    </div>
  )
}
