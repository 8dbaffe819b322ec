import type { ReservationStatus } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import { arrive, comeAfterAll } from './arrive.ts'
import { confirm } from './confirm.ts'
import type { Writing } from './deciding.ts'
import { endWithoutVisit } from './end-without-visit.ts'
import { leave, standUp } from './leave.ts'
import { mayBecome } from './may-become.ts'
import { dayOf } from './opening-hours.ts'
import type { Reservation } from './schema.ts'
import type { Step } from './step.ts'
import type { PartyThere } from './who-has.ts'
import { withReservation } from './with-reservation.ts'

/** Moves a reservation on through its visit. */
export function setStatus(
  tx: Database,
  { id, status }: { id: number; status: ReservationStatus },
  writing: Writing,
): Promise<StatusSet> {
  const { rules, now } = writing
  const alsoDays = () => [dayOf(now, rules).toString()]
  return withReservation(tx, id, { rules, alsoDays }, async (before): Promise<StatusSet> => {
    if (!before) return { kind: 'not-found' }
    if (before.status === status) return { kind: 'unchanged', reservation: before }
    if (!mayBecome(before, status, now)) return { kind: 'not-possible', reservation: before }
    const step = await STEPS[status]?.(tx, before, writing)
    if (!step) return { kind: 'not-possible', reservation: before }
    if (step.kind === 'table-taken') return { ...step, reservation: before }
    return { kind: 'changed', before, reservation: step.reservation }
  })
}

export type StatusSet =
  | { kind: 'changed'; before: Reservation; reservation: Reservation }
  | { kind: 'unchanged'; reservation: Reservation }
  /** Also for `cancelled`: that is `cancel`, which may ask twice. */
  | { kind: 'not-possible'; reservation: Reservation }
  /** Nobody is named where a guest only thinks about the table, or where there is none for a party that waits. */
  | { kind: 'table-taken'; by: PartyThere[]; reservation: Reservation }
  | { kind: 'not-found' }

type Stepping = (tx: Database, before: Reservation, writing: Writing) => Promise<Step>

const STEPS: Readonly<Partial<Record<ReservationStatus, Stepping>>> = {
  confirmed: (tx, before, writing) =>
    before.status === 'seated' ? standUp(tx, before, writing) : confirm(tx, before, writing),
  seated: (tx, before, writing) =>
    before.status === 'no_show' ? comeAfterAll(tx, before, writing) : arrive(tx, before, writing),
  completed: leave,
  no_show: async (tx, before, writing) => ({
    kind: 'done',
    reservation: await endWithoutVisit(tx, before, { reason: 'no-show', writing }),
  }),
}
