import type { Table } from '@convonet/contracts/reservations'
import type { Situation } from './situation.ts'
import type { Stay } from './stay.ts'

/** The situation with one more party at these tables. */
export function seatOnPaper(
  situation: Situation,
  party: Stay & { id: number },
  tables: readonly Table[],
): Situation {
  const who = { reservationId: party.id, holdId: null }
  const taken = tables.map(({ id }) => ({ tableId: id, from: party.startsAt, until: party.endsAt, ...who }))
  return {
    ...situation,
    taken: [...situation.taken, ...taken],
    arrivals: [...situation.arrivals, { at: party.startsAt, guests: party.partySize, ...who }],
  }
}
