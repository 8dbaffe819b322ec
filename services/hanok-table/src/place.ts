import type { Table } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import { inArray } from 'drizzle-orm'
import type { Writing } from './deciding.ts'
import { dayOf } from './opening-hours.ts'
import { freedBy, saveChange } from './save-change.ts'
import { type Reservation, tables } from './schema.ts'
import { seatsOf } from './seating.ts'
import { daysOf, type Stay, stayOfReservation } from './stay.ts'
import { forgetTables, type Placement, putAt } from './tables.ts'
import { type PartyThere, whoHas } from './who-has.ts'
import { withReservation } from './with-reservation.ts'

export interface Wished {
  id: number
  tableIds: readonly number[]
  /** Unix milliseconds. */
  startsAt?: number | undefined
  durationMinutes?: number | undefined
}

export type PlacedAt =
  | { kind: 'placed'; reservation: Reservation }
  /** Nobody is named where a guest only thinks about the table. */
  | { kind: 'table-taken'; by: PartyThere[] }
  | { kind: 'table-too-small' }
  | { kind: 'unknown-table' }
  /** It is over, or the party is at its table and cannot have come at another time. */
  | { kind: 'not-changeable' }
  | { kind: 'not-found' }

/** The staff puts a party at these tables, at another time where one is given, whatever the hours and the waitlist say. */
export function place(tx: Database, wished: Wished, writing: Writing): Promise<PlacedAt> {
  const { rules, now } = writing
  const alsoDays = (before: Reservation) => [
    ...daysOf(stayWished(before, wished), rules),
    dayOf(now, rules).toString(),
  ]
  return withReservation(tx, wished.id, { rules, alsoDays }, async (before): Promise<PlacedAt> => {
    if (!before) return { kind: 'not-found' }
    const stay = stayWished(before, wished)
    // Who sits moves now; before, others may have been there.
    const from = before.status === 'seated' ? now : stay.startsAt
    if (!isPlaceable(before, stay) || from >= stay.endsAt) return { kind: 'not-changeable' }
    const chosen = await choose(tx, { tableIds: wished.tableIds, from, until: stay.endsAt }, { before, now })
    if (chosen.kind !== 'chosen') return chosen
    await forgetTables(tx, { reservationId: before.id })
    await putAt(tx, { reservationId: before.id }, { tableIds: wished.tableIds, from, until: stay.endsAt })
    if (before.seatingStatus !== 'waitlist') await freedBy(tx, before, writing)
    const values = { ...placedValues(before, stay), tablesAllocated: chosen.tables.map(({ seats }) => seats) }
    return {
      kind: 'placed',
      reservation: await saveChange(tx, before, { what: 'placed', values, writing }),
    }
  })
}

type Chosen = { kind: 'chosen'; tables: readonly Table[] } | Exclude<PlacedAt, { kind: 'placed' }>

async function choose(
  tx: Database,
  placement: Placement,
  { before, now }: { before: Reservation; now: number },
): Promise<Chosen> {
  const chosen = await tx
    .select()
    .from(tables)
    .where(inArray(tables.id, [...placement.tableIds]))
    .orderBy(tables.id)
  if (chosen.length === 0 || chosen.length < placement.tableIds.length) return { kind: 'unknown-table' }
  if (seatsOf(chosen) < before.partySize) return { kind: 'table-too-small' }
  const by = await whoHas(tx, placement, { without: before.id, now })
  return by ? { kind: 'table-taken', by } : { kind: 'chosen', tables: chosen }
}

function stayWished(before: Reservation, { startsAt, durationMinutes }: Wished): Stay {
  const stay = stayOfReservation(before)
  const start = startsAt ?? stay.startsAt
  const minutes = durationMinutes ?? (stay.endsAt - stay.startsAt) / 60_000
  return { partySize: stay.partySize, startsAt: start, endsAt: start + minutes * 60_000 }
}

function isPlaceable({ status, startsAt }: Reservation, stay: Stay): boolean {
  if (status === 'seated') return stay.startsAt === startsAt.getTime()
  return status === 'pending' || status === 'confirmed'
}

const placedValues = ({ status }: Reservation, { startsAt, endsAt }: Stay) => ({
  startsAt: new Date(startsAt),
  durationMinutes: (endsAt - startsAt) / 60_000,
  status: status === 'seated' ? status : ('confirmed' as const),
  seatingStatus: 'allocated' as const,
  waitingSince: null,
  offerExpiresAt: null,
  offerToldAt: null,
})
