import { leastWaste } from '../seating.ts'
import { ordinal, type Standing, waitHint } from '../waitlist/standing.ts'
import { type OfCaller, type Variables, yesNo } from './of-caller.ts'

/** Whether the next booking has a table, and where it stands on the waitlist. v2's `0` is for who does not wait, `unknown` for what cannot be told. */
export function seatingVariables(of: OfCaller): Variables {
  const { bookings, rules, standing } = of
  const [next] = bookings.active
  const status = next?.seatingStatus ?? 'not_applicable'
  const isVip = next?.guestPriority === 'vip'
  return {
    reservation_seating_status: status,
    guest_waitlist_priority: isVip ? 'vip' : 'normal',
    waitlist_fairness_hint: fairnessHint(status, isVip),
    guest_waitlist_max_parties_per_slot: String(rules.waitlistTables),
    guest_waitlist_alternate_time_hint:
      'Where a time is full or its waitlist is, offer the nearest times that the search names.',
    ...(status === 'waitlist' ? waiting(of, standing) : NOT_WAITING),
  }
}

function fairnessHint(status: string, isVip: boolean): string {
  if (status === 'offered') return 'A table has come free and is kept until the guest accepts or declines it.'
  if (status !== 'waitlist') return 'The guest is not on the waitlist.'
  return isVip
    ? 'Tables that come free are offered to VIP guests first, and this guest is one.'
    : 'Tables that come free are offered to VIP guests first, then in the order in which parties joined.'
}

const NOT_WAITING: Variables = {
  guest_waitlist_position: '0',
  guest_waitlist_queue_size: '0',
  guest_waitlist_estimated_wait_minutes: '0',
  guest_waitlist_position_ordinal_en: '',
  guest_waitlist_tables_required: '0',
  guest_waitlist_can_seat_after_ahead: 'yes',
  guest_waitlist_ahead_queue_feasible: 'yes',
  guest_waitlist_seating_capacity_hint: 'The guest is not on the waitlist.',
  guest_waitlist_wait_time_hint: 'The guest is not on the waitlist.',
}

function waiting({ bookings, rules, tables }: OfCaller, standing: Standing | null): Variables {
  const needed = leastWaste(bookings.active[0]?.partySize ?? 1, tables, rules.mostJoinedTables)?.length
  const minutes = standing?.waitMinutes ?? null
  const known = (value: number | null | undefined) => (value == null ? 'unknown' : String(value))
  const canSeat = standing ? yesNo(minutes !== null) : 'unknown'
  return {
    guest_waitlist_position: known(standing?.position),
    guest_waitlist_queue_size: known(standing?.size),
    guest_waitlist_estimated_wait_minutes: known(minutes),
    guest_waitlist_position_ordinal_en: standing ? ordinal(standing.position) : 'unknown',
    guest_waitlist_tables_required: known(needed),
    guest_waitlist_can_seat_after_ahead: canSeat,
    guest_waitlist_ahead_queue_feasible: canSeat,
    guest_waitlist_seating_capacity_hint:
      minutes === null
        ? 'As things stand no table comes free for this party on that day: do not promise one, and offer another time.'
        : 'As things stand this party can be seated after those ahead of it; no table is promised until one is offered.',
    guest_waitlist_wait_time_hint: standing
      ? `You are ${ordinal(standing.position)} of ${standing.size} on the waitlist: ${waitHint(standing)}.`
      : 'The guest is on the waitlist.',
  }
}
