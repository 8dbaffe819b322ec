import type { StaffReservation } from '@convonet/contracts/restaurant-book'

/** How a party stands, as the page colours and names it. */
export type PartyState =
  | 'waiting'
  | 'offered'
  | 'confirmed'
  | 'late'
  | 'seated'
  | 'completed'
  | 'no_show'
  | 'cancelled'

type Standing = Pick<StaffReservation, 'status' | 'seating_status' | 'starts_at'>

const LATE_AFTER_MS = 15 * 60_000

export function partyState({ status, seating_status: seating, starts_at: start }: Standing, now: number) {
  return stateOf(status, seating === 'offered', now - Date.parse(start))
}

function stateOf(status: Standing['status'], isOffered: boolean, sinceStartMs: number): PartyState {
  if (status === 'pending') return isOffered ? 'offered' : 'waiting'
  if (status === 'confirmed') return sinceStartMs > LATE_AFTER_MS ? 'late' : 'confirmed'
  return status
}

/** From when until when a party has its tables; `until` is exclusive. */
export interface Span {
  from: number
  until: number
}

type Timed = Pick<StaffReservation, 'starts_at' | 'ends_at' | 'ended_at' | 'status'>

/** Who has left early has given the tables back. */
export function spanOf({ starts_at, ends_at, ended_at, status }: Timed): Span {
  const [from, planned] = [Date.parse(starts_at), Date.parse(ends_at)]
  const left = status === 'completed' && ended_at !== null ? Date.parse(ended_at) : planned
  return { from, until: Math.max(from, Math.min(planned, left)) }
}

export const overlap = (one: Span, other: Span): boolean => one.from < other.until && other.from < one.until

const KEEPING: readonly PartyState[] = ['offered', 'confirmed', 'late', 'seated']

/** Whether nobody else can have its tables. */
export const keepsTables = (party: StaffReservation, now: number): boolean =>
  KEEPING.includes(partyState(party, now))
