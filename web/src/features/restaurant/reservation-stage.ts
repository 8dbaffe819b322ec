import type { ReservationRead, ReservationStatus } from '@convonet/contracts/reservations'

/** How a reservation stands in a guest's eyes: to wait, and to be offered a table, are two things. */
export type Stage = ReservationStatus | 'waitlist' | 'offered'

export function stageOf({
  status,
  seating_status,
}: Pick<ReservationRead, 'status' | 'seating_status'>): Stage {
  const isOpen = status === 'pending' || status === 'confirmed'
  return isOpen && (seating_status === 'waitlist' || seating_status === 'offered') ? seating_status : status
}

/** What a guest may do about it by themselves at a moment in unix milliseconds. */
export function choicesOf(
  reservation: Pick<ReservationRead, 'status' | 'seating_status' | 'starts_at'>,
  now: number,
): { canChange: boolean; canCancel: boolean } {
  const stage = stageOf(reservation)
  const isToCome = Date.parse(reservation.starts_at) > now
  const isOpen = stage === 'pending' || stage === 'confirmed' || stage === 'waitlist'
  return { canChange: isOpen && isToCome, canCancel: isOpen && isToCome }
}
