import type { ReservationBook } from '@convonet/contracts/restaurant-book'
import { useDroppable } from '@dnd-kit/core'
import { IconHandStop } from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableRow } from './lay-out-blocks.ts'
import type { Span } from './party.ts'
import blockClasses from './party-block.module.css'
import { PartyBlock } from './party-block.tsx'
import { PartyGhost } from './party-ghost.tsx'
import { placed } from './placed.ts'
import classes from './timeline.module.css'
import type { TimelineScale } from './timeline-scale.ts'
import type { Carrying } from './use-moving.ts'

interface TimelineRowProps {
  row: TableRow
  scale: TimelineScale
  holds: ReservationBook['holds']
  carrying: Carrying
}

/** A table through the day. */
export function TimelineRow({ row: { table, blocks, lanes }, scale, holds, carrying }: TimelineRowProps) {
  const { t } = useTranslation()
  const { setNodeRef } = useDroppable({ id: table?.id ?? 'none', disabled: table === null })
  const { moving, landing } = carrying
  const isTarget = table !== null && landing?.tables.some(({ id }) => id === table.id)
  const seats = table && t('reservationBook.timeline.seats', { count: table.seats })
  const name = table?.name ?? t('reservationBook.noTable')
  return (
    <li
      ref={setNodeRef}
      className={classes.row}
      data-target={isTarget || undefined}
      style={{ '--lanes': lanes } as CSSProperties}
    >
      <div className={classes.label}>
        <span className={classes.name}>{name}</span>
        <span className={classes.seats}>{seats}</span>
      </div>
      <div className={classes.track} data-track>
        {scale.closed.map((span) => (
          <div key={span.from} className={classes.closed} style={placed(span, scale)} />
        ))}
        {holds.map((hold) => (
          <Hold
            key={hold.from}
            span={{ from: Date.parse(hold.from), until: Date.parse(hold.until) }}
            scale={scale}
          />
        ))}
        {blocks.map((block) => (
          <PartyBlock key={block.party.id} block={block} table={table} scale={scale} carrying={carrying} />
        ))}
        {isTarget && moving && landing && (
          <PartyGhost moving={moving} landing={landing} style={placed(landing, scale)} />
        )}
      </div>
    </li>
  )
}

function Hold({ span, scale }: { span: Span; scale: TimelineScale }) {
  const { t } = useTranslation()
  return (
    <div className={blockClasses.hold} style={placed(span, scale)} title={t('reservationBook.timeline.held')}>
      <span className={blockClasses.heldWords}>
        <IconHandStop size={14} aria-hidden="true" /> {t('reservationBook.timeline.heldShort')}
      </span>
    </div>
  )
}
