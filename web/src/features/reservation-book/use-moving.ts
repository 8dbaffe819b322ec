import type { Table } from '@convonet/contracts/reservations'
import type { ReservationBook, StaffReservation } from '@convonet/contracts/restaurant-book'
import type { DragEndEvent, DragMoveEvent, DragStartEvent } from '@dnd-kit/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useDesk } from './desk.ts'
import { isWhereItWas, type Landing, landingOf, type Moving, movedBy, quarters } from './moving.ts'
import { spanOf } from './party.ts'
import { QUARTER_MS, type TimelineScale } from './timeline-scale.ts'
import { usePlace } from './use-place.ts'

export interface Carried {
  party: StaffReservation
  from: Table
}

interface MovingOptions {
  book: ReservationBook
  scale: TimelineScale
  /** From top to bottom. */
  rows: readonly Table[]
  /** Pixels of a quarter of an hour, as it is now. */
  quarterWidth: () => number
}

/** Carries a party over the timeline, by pointer, finger or keys. */
export function useMoving({ book, scale, rows, quarterWidth }: MovingOptions) {
  const { rules, now } = useDesk()
  const { place } = usePlace()
  const [moving, setMoving] = useState<Moving | null>(null)
  const stayWith = useFocusOn()
  const landing: Landing | null = moving && landingOf(moving, book, rules, now)

  const take = ({ party, from }: Carried) => setMoving({ party, from, over: from, start: spanOf(party).from })
  const leave = () => setMoving(null)
  const letGo = (at: Moving) => {
    setMoving(null)
    const where = landingOf(at, book, rules, now)
    if (!isWhereItWas(at, where)) void place(at.party, { tables: where.tables, startsAt: where.from })
  }

  const carriedTo = ({ active, delta, over }: DragMoveEvent): Moving | null => {
    const carried = active.data.current as Carried | undefined
    if (!carried) return null
    const start = spanOf(carried.party).from
    const taken = { ...carried, over: rows.find(({ id }) => id === over?.id) ?? carried.from, start }
    return { ...taken, start: movedBy(taken, (delta.x / quarterWidth()) * QUARTER_MS, scale) }
  }

  const byPointer = {
    onDragStart: ({ active }: DragStartEvent) => take(active.data.current as Carried),
    onDragMove: (event: DragMoveEvent) => setMoving(carriedTo(event)),
    onDragEnd: (event: DragEndEvent) => {
      const at = carriedTo(event)
      if (at && event.over) letGo(at)
      else leave()
    },
    onDragCancel: leave,
  }

  /** Answers whether the key was for the party. */
  const byKey = ({ key }: KeyboardEvent, carried: Carried): boolean => {
    if (moving) return carry(moving, key)
    if (key === ' ') take(carried)
    return key === ' '
  }
  const carry = (at: Moving, key: string): boolean => {
    const step = STEPS[key]
    if (step) setMoving(stepped(at, step, { rows, scale }))
    else if (ENDS.includes(key)) {
      stayWith(at.party.id)
      letGo(at)
    } else if (key === 'Escape') leave()
    return step !== undefined || ENDS.includes(key) || key === 'Escape'
  }

  return { moving, landing, byPointer, byKey, leave }
}

const ENDS = [' ', 'Enter']

/** Keeps the focus on a party's block, though moving puts another in its place, until it goes elsewhere. */
function useFocusOn(): (partyId: number) => void {
  const followed = useRef<number | null>(null)
  useEffect(() => {
    if (followed.current === null) return
    const block = document.querySelector<HTMLElement>(`[data-block="${followed.current}"]`)
    if (document.activeElement === document.body) block?.focus()
    else if (document.activeElement !== block) followed.current = null
  })
  return (partyId) => {
    followed.current = partyId
  }
}

export type Carrying = ReturnType<typeof useMoving>

const STEPS: Record<string, { rows: number; quarters: number }> = {
  ArrowUp: { rows: -1, quarters: 0 },
  ArrowDown: { rows: 1, quarters: 0 },
  ArrowLeft: { rows: 0, quarters: -1 },
  ArrowRight: { rows: 0, quarters: 1 },
}

function stepped(
  moving: Moving,
  by: { rows: number; quarters: number },
  { rows, scale }: { rows: readonly Table[]; scale: TimelineScale },
): Moving {
  const row = rows.findIndex(({ id }) => id === moving.over.id) + by.rows
  const over = rows[Math.max(0, Math.min(row, rows.length - 1))] ?? moving.over
  return {
    ...moving,
    over,
    start: by.quarters === 0 ? moving.start : movedBy(moving, quarters(by.quarters), scale),
  }
}
