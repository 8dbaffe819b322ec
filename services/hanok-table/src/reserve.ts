import type { Table } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import { type Availability, judge } from './availability.ts'
import type { Booking } from './booking.ts'
import type { Writing } from './deciding.ts'
import { duplicateOf } from './duplicate.ts'
import { afterThoseAhead, isWaitlistFull } from './fairness.ts'
import { endHold, heldBy } from './holds.ts'
import { insertBooking } from './insert-booking.ts'
import { lockDays } from './lock-days.ts'
import { totalsOf } from './preorder.ts'
import { priorityOf } from './priority.ts'
import type { Hold, Reservation } from './schema.ts'
import { loadBetween, loadSituation, type Situation, withoutOwner } from './situation.ts'
import { daysOf, type Stay, stayOf } from './stay.ts'
import { dropExpired, tablesFor } from './tables.ts'

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
  const { situation, judged } = await judgeFor(tx, { booking, stay, hold }, reserving)
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

interface Judging {
  booking: Booking
  stay: Stay
  hold: Hold | null
}

/** Whether there is room at that time is mostly told by that time alone; whoever waits, and other times, take all of the day. */
async function judgeFor(tx: Database, { booking, stay, hold }: Judging, writing: Writing): Promise<Judged> {
  const near = asFound(await loadBetween(tx, stay, writing), { booking, hold, writing })
  const judged = judge(booking, near, writing)
  if (judged.kind === 'free' && near.waiting.length === 0) return { situation: near, judged }
  const situation = asFound(await loadSituation(tx, booking.startsAt, writing), { booking, hold, writing })
  return { situation, judged: judge(booking, situation, writing) }
}

interface Judged {
  situation: Situation
  judged: Availability
}

/** As the party finds it: whoever waits ahead has theirs, and what is held for this party is free. */
function asFound(
  loaded: Situation,
  { booking, hold, writing }: Omit<Judging, 'stay'> & { writing: Writing },
): Situation {
  const { vipCents, rules } = writing
  const vip = priorityOf(totalsOf(booking.preorder).totalCents, { granted: false, vipCents }) === 'vip'
  const situation = afterThoseAhead(loaded, { vip }, rules)
  return hold ? withoutOwner(situation, { holdId: hold.id }) : situation
}
