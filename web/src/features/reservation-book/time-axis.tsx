import { useDesk } from './desk.ts'
import classes from './timeline.module.css'
import { hoursOf, shareAt, type TimelineScale } from './timeline-scale.ts'

/** The hours above the tables. */
export function TimeAxis({ scale }: { scale: TimelineScale }) {
  const { clock } = useDesk()
  return (
    <div className={classes.axis} aria-hidden="true">
      <div className={classes.corner} />
      <div className={classes.hours}>
        {hoursOf(scale).map((hour) => (
          <span key={hour} className={classes.hour} style={{ left: `${shareAt(hour, scale) * 100}%` }}>
            {clock.hour(hour)}
          </span>
        ))}
      </div>
    </div>
  )
}
