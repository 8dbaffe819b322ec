import { IconAlertTriangle } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { useDesk } from './desk.ts'
import type { Landing, Moving } from './moving.ts'
import classes from './party-block.module.css'

interface PartyGhostProps {
  moving: Moving
  landing: Landing
  style: CSSProperties
}

/** Where a carried party would be, and whether somebody is there. */
export function PartyGhost({ moving, landing, style }: PartyGhostProps) {
  const { clock } = useDesk()
  const isTaken = landing.inTheWay.length > 0
  return (
    <div className={classes.ghost} data-taken={isTaken || undefined} style={style} aria-hidden="true">
      <span className={classes.who}>
        {isTaken && <IconAlertTriangle size={15} className={classes.icon} />}
        <span className={classes.guest}>{moving.party.guest_name}</span>
      </span>
      <span className={classes.when}>
        {clock.time(landing.from)} · {landing.tables.map(({ name }) => name).join(' + ')}
      </span>
    </div>
  )
}
