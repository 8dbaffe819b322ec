import type { ReservationBook, StaffReservation } from '@convonet/contracts/restaurant-book'

/** The book with a party changed, wherever in it the party is. */
export function changeParty(
  book: ReservationBook,
  id: number,
  change: (party: StaffReservation) => StaffReservation,
): ReservationBook {
  const changed = (parties: readonly StaffReservation[]) =>
    parties.map((party) => (party.id === id ? change(party) : party))
  return { ...book, reservations: changed(book.reservations), waitlist: changed(book.waitlist) }
}

/** Those with tables of the day, offers included, once each. */
export function partiesAtTables({
  reservations,
  waitlist,
}: Pick<ReservationBook, 'reservations' | 'waitlist'>) {
  const offered = waitlist.filter(({ seating_status: seating }) => seating === 'offered')
  return [...reservations, ...offered.filter(({ id }) => !reservations.some((party) => party.id === id))]
}

/** Who waits or thinks about an offer, in the order in which tables are offered, offers first. */
export function waitingParties({
  reservations,
  waitlist,
}: Pick<ReservationBook, 'reservations' | 'waitlist'>) {
  const waits = ({ status }: StaffReservation) => status === 'pending'
  const others = reservations.filter((party) => waits(party) && !waitlist.some(({ id }) => id === party.id))
  return [...others, ...waitlist.filter(waits)].toSorted((a, b) => isOffered(b) - isOffered(a))
}

const isOffered = ({ seating_status: seating }: StaffReservation): number => Number(seating === 'offered')
