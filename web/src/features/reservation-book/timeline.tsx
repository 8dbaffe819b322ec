import type { ReservationBook } from '@convonet/contracts/restaurant-book'
import { DndContext, MouseSensor, pointerWithin, TouchSensor, useSensor, useSensors } from '@dnd-kit/core'
import { Text } from '@mantine/core'
import { type CSSProperties, Fragment, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { partiesAtTables } from './change-book.ts'
import { useDesk } from './desk.ts'
import { layOutBlocks } from './lay-out-blocks.ts'
import { MovingWords } from './moving-words.tsx'
import { NowLine } from './now-line.tsx'
import { OccupancyChart } from './occupancy-chart.tsx'
import { partyState, spanOf } from './party.ts'
import { TimeAxis } from './time-axis.tsx'
import classes from './timeline.module.css'
import { TimelineRow } from './timeline-row.tsx'
import { scaleOf, type TimelineScale } from './timeline-scale.ts'
import { useMoving } from './use-moving.ts'

/** The tables of a day over its hours, with who has them when. */
export function Timeline({ book, day }: { book: ReservationBook; day: string }) {
  const { t } = useTranslation()
  const { now } = useDesk()
  const parties = partiesAtTables(book)
  const services = book.days.find(({ date }) => date === day)?.services ?? []
  const shown = parties.filter((party) => partyState(party, now) !== 'cancelled')
  const scale = scaleOf(services, shown.map(spanOf))
  if (!scale) {
    return (
      <div className={classes.nothing}>
        <Text fw={600}>{t('reservationBook.timeline.closedTitle')}</Text>
        <Text c="dimmed">{t('reservationBook.timeline.closedBody')}</Text>
      </div>
    )
  }
  return <Chart book={book} scale={scale} />
}

function Chart({ book, scale }: { book: ReservationBook; scale: TimelineScale }) {
  const { t } = useTranslation()
  const { now } = useDesk()
  const body = useRef<HTMLDivElement>(null)
  const parties = partiesAtTables(book)
  const areas = layOutBlocks({ tables: book.tables, parties }, now)
  const rows = areas.flatMap((area) => area.rows.flatMap(({ table }) => table ?? []))
  const quarterWidth = () =>
    (body.current?.querySelector('[data-track]')?.getBoundingClientRect().width ?? scale.quarters) /
    scale.quarters
  const carrying = useMoving({ book, scale, rows, quarterWidth })
  return (
    <DndContext
      sensors={useCarriers()}
      collisionDetection={pointerWithin}
      accessibility={{
        announcements: SILENT,
        screenReaderInstructions: { draggable: t('reservationBook.timeline.howToMove') },
      }}
      {...carrying.byPointer}
    >
      <section
        ref={body}
        className={classes.scroller}
        aria-label={t('reservationBook.timeline.label')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keys
        tabIndex={0}
      >
        <div
          className={classes.chart}
          data-quarters={scale.quarters}
          style={{ '--quarters': scale.quarters } as CSSProperties}
        >
          <OccupancyChart parties={parties} scale={scale} />
          <TimeAxis scale={scale} />
          {areas.map(({ area, rows: itsRows }) => (
            <Fragment key={area}>
              {area && (
                <div className={classes.area} aria-hidden="true">
                  {area}
                </div>
              )}
              <ul className={classes.rows} aria-label={area || t('reservationBook.timeline.withoutTable')}>
                {itsRows.map((row) => (
                  <TimelineRow
                    key={row.table?.id ?? 'none'}
                    row={row}
                    scale={scale}
                    holds={book.holds.filter(({ table_id }) => table_id === row.table?.id)}
                    carrying={carrying}
                  />
                ))}
              </ul>
            </Fragment>
          ))}
          <NowLine scale={scale} />
        </div>
      </section>
      <Text c="dimmed" size="sm">
        {t(parties.length === 0 ? 'reservationBook.timeline.empty' : 'reservationBook.timeline.hint')}
      </Text>
      <MovingWords moving={carrying.moving} landing={carrying.landing} />
    </DndContext>
  )
}

const TOUCH_FOR_MS = 220
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
}

/** A click opens, a drag carries; a finger that rests carries, one that moves scrolls. */
function useCarriers() {
  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: TOUCH_FOR_MS, tolerance: 8 } }),
  )
}
