import type { ReservationStatus } from '@convonet/contracts/reservations'
import type { Reservation } from './schema.ts'
import { stayOfReservation } from './stay.ts'

/** Whether a reservation may become this now. */
export function mayBecome(
  reservation: Pick<Reservation, 'status' | 'partySize' | 'startsAt' | 'durationMinutes'>,
  next: ReservationStatus,
  now: number,
): boolean {
  const { startsAt, endsAt } = stayOfReservation(reservation)
  if (!NEXT[reservation.status].includes(next)) return false
  if (next === 'no_show') return now >= startsAt
  if (next === 'seated' && reservation.status === 'no_show') return now < endsAt
  return next !== 'seated' || now >= startsAt - EARLIEST_MS
}

/** A visit that is over, and what was cancelled, stays so. From `seated` back to `confirmed` undoes a slip. */
const NEXT: Readonly<Record<ReservationStatus, readonly ReservationStatus[]>> = {
  pending: ['confirmed', 'cancelled'],
  confirmed: ['seated', 'cancelled', 'no_show'],
  seated: ['completed', 'confirmed'],
  no_show: ['seated'],
  completed: [],
  cancelled: [],
}

/** Before that nobody is seated at the tables of a booking. */
const EARLIEST_MS = 3 * 3_600_000
