import type { StaffReservation } from '@convonet/contracts/restaurant-book'
import { type PartyState, partyState, spanOf } from './party.ts'
import { QUARTER_MS, type TimelineScale } from './timeline-scale.ts'

const COUNTED: readonly PartyState[] = ['confirmed', 'late', 'seated', 'completed']

export interface QuarterHour {
  from: number
  guests: number
  /** Guests whose visit begins. */
  arriving: number
}

/** How many guests are in the house in each quarter of an hour: expected, there, or gone by now. */
export function occupancyOf(
  parties: readonly StaffReservation[],
  scale: TimelineScale,
  now: number,
): QuarterHour[] {
  const counted = parties
    .filter((party) => COUNTED.includes(partyState(party, now)))
    .map((party) => ({ guests: party.party_size, ...spanOf(party) }))
  return Array.from({ length: scale.quarters }, (_, index) => {
    const from = scale.from + index * QUARTER_MS
    const until = from + QUARTER_MS
    const there = counted.filter((party) => party.from < until && party.until > from)
    const arriving = counted.filter((party) => party.from >= from && party.from < until)
    return { from, guests: guestsOf(there), arriving: guestsOf(arriving) }
  })
}

const guestsOf = (parties: readonly { guests: number }[]) =>
  parties.reduce((sum, { guests }) => sum + guests, 0)
