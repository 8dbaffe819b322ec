import type { ReservationStatus, SeatingStatus } from '@convonet/contracts/reservations'
import type { OfCaller, Variables } from './of-caller.ts'

/** How the state of the next booking is said. */
export function lifecycleVariables({ bookings }: OfCaller): Variables {
  const [next] = bookings.active
  if (!next) {
    return {
      reservation_lifecycle_status_spoken: 'no reservation',
      reservation_seating_kind_spoken: 'no table',
      reservation_opening_speech_hint:
        'There is no reservation to come for this number. Ask how you can help.',
      reservation_status_means_table_secured: 'unknown',
    }
  }
  const seating = next.seatingStatus ?? 'not_applicable'
  return {
    reservation_lifecycle_status_spoken: STATUSES[next.status],
    reservation_seating_kind_spoken: SEATINGS[seating],
    reservation_opening_speech_hint: OPENINGS[seating],
    reservation_status_means_table_secured: SECURED[seating],
  }
}

const STATUSES: Record<ReservationStatus, string> = {
  pending: 'not confirmed yet',
  confirmed: 'confirmed',
  seated: 'at the table',
  completed: 'over',
  cancelled: 'cancelled',
  no_show: 'missed',
}

const SEATINGS: Record<SeatingStatus, string> = {
  not_applicable: 'no table yet',
  allocated: 'table allocated',
  waitlist: 'on the waitlist',
  offered: 'a table is offered',
}

const OPENINGS: Record<SeatingStatus, string> = {
  not_applicable: 'Say that the reservation is known and that no table is allocated yet.',
  allocated: 'Say first that a table is allocated.',
  waitlist: 'Say first that the party is on the waitlist and has no table yet.',
  offered: 'Say first that a table has come free, and ask whether the guest takes it.',
}

const SECURED: Record<SeatingStatus, 'yes' | 'no' | 'unknown'> = {
  not_applicable: 'unknown',
  allocated: 'yes',
  waitlist: 'no',
  offered: 'no',
}
