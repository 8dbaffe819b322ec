import type { Table } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import type { Writing } from './deciding.ts'
import { afterThoseAhead } from './fairness.ts'
import { insertBooking } from './insert-booking.ts'
import { lockDays } from './lock-days.ts'
import type { Reservation } from './schema.ts'
import { seatsOf } from './seating.ts'
import { loadSituation, type Situation } from './situation.ts'
import { daysOf, type Stay, stayOf } from './stay.ts'
import { dropExpired, freeTablesFor } from './tables.ts'
import { type PartyThere, whoHas, whoStays } from './who-has.ts'

export interface WalkIn {
  partySize: number
  guestName: string
  /** Empty where they leave none. */
  guestPhone: string
  /** The staff's choice; without it the best that are free. */
  tableIds?: readonly number[] | undefined
}

export type WalkedIn =
  | { kind: 'seated'; reservation: Reservation }
  /** Nobody is named where a guest only thinks about the table. */
  | { kind: 'table-taken'; by: PartyThere[] }
  | { kind: 'table-too-small' }
  | { kind: 'unknown-table' }
  /** Nothing is free for as long as such a party stays, or only for those who wait. */
  | { kind: 'full' }

/** Seats a party that came without a booking. */
export async function seatWalkIn(tx: Database, walkIn: WalkIn, writing: Writing): Promise<WalkedIn> {
  const { rules, now } = writing
  const stay = stayOf(walkIn.partySize, now, rules)
  await lockDays(tx, daysOf(stay, rules))
  const situation = await loadSituation(tx, now, writing)
  const chosen = walkIn.tableIds
    ? await asNamed(tx, walkIn.tableIds, { stay, situation })
    : await bestFree(tx, stay, { situation, writing })
  if (chosen.kind !== 'chosen') return chosen
  await dropExpired(tx, situation)
  const { partySize, guestName, guestPhone } = walkIn
  const booking = {
    ...{ partySize, guestName, guestPhone, startsAt: now },
    specialRequests: null,
    preorder: [],
    sourceChannel: 'walk_in' as const,
    preferredLocale: 'en',
    userId: null,
  }
  const inserting = { booking, stay, tables: chosen.tables, seated: true }
  return { kind: 'seated', reservation: await insertBooking(tx, inserting, writing) }
}

type Chosen = { kind: 'chosen'; tables: readonly Table[] } | Exclude<WalkedIn, { kind: 'seated' }>

async function asNamed(
  tx: Database,
  ids: readonly number[],
  { stay, situation }: { stay: Stay; situation: Situation },
): Promise<Chosen> {
  const tables = situation.tables.filter(({ id }) => ids.includes(id))
  if (tables.length === 0 || tables.length < new Set(ids).size) return { kind: 'unknown-table' }
  if (seatsOf(tables) < stay.partySize) return { kind: 'table-too-small' }
  const placement = { tableIds: tables.map(({ id }) => id), from: stay.startsAt, until: stay.endsAt }
  const by = await whoHas(tx, placement, { without: null, now: situation.now })
  return by ? { kind: 'table-taken', by } : { kind: 'chosen', tables }
}

/** Those who wait for an overlapping time come first; how many arrive at once does not matter to whoever is there. */
async function bestFree(
  tx: Database,
  stay: Stay,
  { situation, writing }: { situation: Situation; writing: Writing },
): Promise<Chosen> {
  const stillThere = await whoStays(tx, situation.now)
  const tables = situation.tables.filter(({ id }) => !stillThere.includes(id))
  const rest = afterThoseAhead({ ...situation, tables }, { vip: false }, writing.rules)
  const free = freeTablesFor(stay, rest, writing.rules)
  return free ? { kind: 'chosen', tables: free } : { kind: 'full' }
}
