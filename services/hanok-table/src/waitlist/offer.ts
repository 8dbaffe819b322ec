import type { Table } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import type { Reservation } from '../schema.ts'
import { loadSituation } from '../situation.ts'
import { stayOfReservation } from '../stay.ts'
import { takeTables } from '../tables.ts'
import { withReservation } from '../with-reservation.ts'
import { type Offering, offerTables } from './offer-tables.ts'

export type OfferMade =
  | { kind: 'offered'; reservation: Reservation; tables: Table[] }
  /** It has tables, or is over; no tables are free; its time has come. */
  | { kind: 'not-waiting' | 'full' | 'too-late'; reservation: Reservation }
  | { kind: 'not-found' }

/** Offers tables to a party that waits, whatever its place and however many guests arrive with it: the staff has decided so. */
export const offer = (tx: Database, id: number, offering: Offering): Promise<OfferMade> =>
  withReservation(tx, id, offering, async (waiting): Promise<OfferMade> => {
    if (!waiting) return { kind: 'not-found' }
    if (waiting.status !== 'pending' || waiting.seatingStatus !== 'waitlist')
      return { kind: 'not-waiting', reservation: waiting }
    const stay = stayOfReservation(waiting)
    if (stay.startsAt <= offering.now) return { kind: 'too-late', reservation: waiting }
    const situation = await loadSituation(tx, stay.startsAt, offering)
    const rules = { ...offering.rules, guestsPerQuarterHour: null }
    const tables = await takeTables(tx, { reservationId: id }, { stay, situation, rules })
    if (!tables) return { kind: 'full', reservation: waiting }
    return { kind: 'offered', reservation: await offerTables(tx, waiting, { tables, offering }), tables }
  })
