import type { PremiumCancelDetail } from '@convonet/contracts/reservation-answers'
import type { ReservationStatus } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import { AppError } from '@convonet/kit/wire/app-error'
import { eq } from 'drizzle-orm'
import { amend } from '../amend.ts'
import { cancel } from '../cancel.ts'
import type { Writing } from '../deciding.ts'
import { setStatus } from '../lifecycle.ts'
import { type Reservation, reservations } from '../schema.ts'
import { answerOffer } from '../waitlist/answer-offer.ts'
import { type Asker, seesAll } from './asker.ts'
import type { AskedChanges } from './loose/read-changes.ts'
import { offerAnswered } from './offer-answered.ts'
import { notBookable } from './problems.ts'
import { tableTaken } from './staff-outcomes.ts'

export interface Changing {
  asker: Asker
  writing: Writing
  premiumCents: number
}

export interface Changed {
  reservation: Reservation
  changed: boolean
}

/** Does what a body asked for, all of it or, by throwing, nothing. Who cancels changes nothing else. */
export async function changeReservation(
  tx: Database,
  { id, asked }: { id: number; asked: AskedChanges },
  changing: Changing,
): Promise<Changed> {
  const { status, changes, acknowledged } = asked
  if (status === 'cancelled') return await end(tx, { id, acknowledged }, changing)
  const amended = Object.keys(changes).length > 0 ? await applyChanges(tx, { id, changes }, changing) : null
  const moved = status ? await move(tx, { id, status }, changing) : null
  const last = moved ?? amended
  if (!last) throw new Error('Nothing was asked for')
  return { ...last, changed: last.changed || amended?.changed === true }
}

async function applyChanges(
  tx: Database,
  { id, changes }: { id: number; changes: AskedChanges['changes'] },
  { writing }: Changing,
): Promise<Changed> {
  const amended = await amend(tx, { id, changes }, writing)
  switch (amended.kind) {
    case 'amended':
      return { reservation: amended.reservation, changed: true }
    case 'unchanged':
      return { reservation: amended.reservation, changed: false }
    case 'not-found':
      throw gone()
    default:
      throw notBookable(amended.kind, 'alternatives' in amended ? amended.alternatives : [], writing.rules)
  }
}

async function end(
  tx: Database,
  { id, acknowledged }: { id: number; acknowledged: boolean },
  { asker, writing, premiumCents }: Changing,
): Promise<Changed> {
  const reason = seesAll(asker) ? 'staff' : 'guest'
  const cancelled = await cancel(tx, id, { ...writing, premiumCents, acknowledged, reason })
  switch (cancelled.kind) {
    case 'cancelled':
      return { reservation: cancelled.reservation, changed: true }
    case 'already-cancelled':
      return { reservation: cancelled.reservation, changed: false }
    case 'premium-cancel':
      throw premiumCancel(cancelled.reservation.foodTotalCents ?? 0, premiumCents)
    case 'not-found':
      throw gone()
    default:
      throw notBookable(cancelled.kind, [], writing.rules)
  }
}

async function move(
  tx: Database,
  { id, status }: { id: number; status: ReservationStatus },
  { asker, writing }: Changing,
): Promise<Changed> {
  const [before] = await tx.select().from(reservations).where(eq(reservations.id, id))
  if (!before) throw gone()
  if (status === 'confirmed' && before.seatingStatus === 'offered') {
    const answered = await answerOffer(tx, { id, answer: 'accept' }, writing)
    return { reservation: offerAnswered(answered, writing.rules), changed: true }
  }
  if (status === before.status) return { reservation: before, changed: false }
  if (!seesAll(asker)) throw new AppError('forbidden', `Only the staff notes that a reservation is ${status}`)
  const moved = await setStatus(tx, { id, status }, writing)
  switch (moved.kind) {
    case 'changed':
      return { reservation: moved.reservation, changed: true }
    case 'unchanged':
      return { reservation: moved.reservation, changed: false }
    case 'not-found':
      throw gone()
    case 'table-taken':
      throw tableTaken(moved.by, writing.rules)
    default:
      throw notBookable('not-changeable', [], writing.rules)
  }
}

const gone = () => new AppError('not-found', 'The reservation is not there any more')

/** v2's object by name, for clients that wait for it. */
function premiumCancel(foodTotalCents: number, premiumCents: number): AppError {
  const title = 'Much food is ordered ahead: tell the guest what would be given up, then acknowledge it'
  const detail: PremiumCancelDetail = {
    code: 'premium_cancel_requires_retention_step',
    message: title,
    food_total_cents: foodTotalCents,
    premium_threshold_cents: premiumCents,
  }
  return new AppError('conflict', title, { facts: { detail } })
}
