import type { PreorderLine } from '@convonet/contracts/menu'
import type { SourceChannel, Table } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import { type Availability, judge } from './availability.ts'
import type { Writing } from './deciding.ts'
import { duplicateOf } from './duplicate.ts'
import { afterThoseAhead, isWaitlistFull } from './fairness.ts'
import { endHold, heldBy } from './holds.ts'
import { insertBooking } from './insert-booking.ts'
import { lockDays } from './lock-days.ts'
import { totalsOf } from './preorder.ts'
import { priorityOf } from './priority.ts'
import type { Hold, Reservation } from './schema.ts'
import { loadSituation, type Situation, withoutOwner } from './situation.ts'
import { daysOf, stayOf } from './stay.ts'
import { dropExpired, tablesFor } from './tables.ts'

export interface Booking {
  partySize: number
  /** Unix milliseconds. */
  startsAt: number
  guestName: string
  /** E.164. */
  guestPhone: string
  specialRequests: string | null
  preorder: PreorderLine[]
  sourceChannel: SourceChannel
  preferredLocale: string
  userId: string | null
  waitlistIfFull: boolean
}

export type Reserved =
  | { kind: 'reserved'; reservation: Reservation; tables: Table[] }
  | { kind: 'waitlisted'; reservation: Reservation; alternatives: number[] }
  /** The same was booked by voice a moment ago. */
  | { kind: 'duplicate'; reservation: Reservation }
  | { kind: 'waitlist-full'; alternatives: number[] }
  | Exclude<Availability, { kind: 'free' }>

export interface Reserving extends Writing {
  /** The call or the token whose hold the booking makes good. */
  callId?: string
  /** For how long the same booking by voice is the one before; 0, unless given, never. */
  dedupSeconds?: number
}

/** Books tables for a party, or puts it on the waitlist where it wants that and every table is taken. */
export async function reserve(tx: Database, booking: Booking, reserving: Reserving): Promise<Reserved> {
  const { rules } = reserving
  const { partySize, startsAt } = booking
  const stay = stayOf(partySize, startsAt, rules)
  await lockDays(tx, daysOf(stay, rules))
  const duplicate = await duplicateOf(tx, booking, reserving)
  if (duplicate) return { kind: 'duplicate', reservation: duplicate }
  const hold = reserving.callId ? await heldBy(tx, reserving.callId) : null
  const situation = await situationFor(tx, { booking, hold }, reserving)
  const judged = judge({ partySize, startsAt }, situation, reserving)
  const waits = judged.kind === 'full' && booking.waitlistIfFull
  if (judged.kind !== 'free' && !waits) return judged
  if (waits && isWaitlistFull(stay, situation, reserving))
    return { kind: 'waitlist-full', alternatives: judged.alternatives }

  if (hold) await endHold(tx, hold, { stay, writing: reserving })
  const tables = waits ? null : tablesFor(stay, situation, rules)
  if (tables) await dropExpired(tx, situation)
  const reservation = await insertBooking(tx, { booking, stay, tables }, reserving)
  if (tables) return { kind: 'reserved', reservation, tables }
  return { kind: 'waitlisted', reservation, alternatives: waits ? judged.alternatives : [] }
}

/** As the party finds it: whoever waits ahead has theirs, and what is held for this party is free. */
async function situationFor(
  tx: Database,
  { booking, hold }: { booking: Booking; hold: Hold | null },
  writing: Writing,
): Promise<Situation> {
  const { startsAt, preorder } = booking
  const { vipCents, rules } = writing
  const loaded = await loadSituation(tx, startsAt, writing)
  const vip = priorityOf(totalsOf(preorder).totalCents, { granted: false, vipCents }) === 'vip'
  const situation = afterThoseAhead(loaded, { vip }, rules)
  return hold ? withoutOwner(situation, { holdId: hold.id }) : situation
}
