import type { PreorderLine } from '@convonet/contracts/menu'
import type { GuestPriority, SourceChannel, Table } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import { eq } from 'drizzle-orm'
import { type Availability, type Deciding, judge } from './availability.ts'
import { newConfirmationCode } from './confirmation-code.ts'
import { forgetHolds } from './holds.ts'
import { totalsOf } from './preorder.ts'
import { type Reservation, reservations } from './schema.ts'
import { loadSituation, lockDay, stayOf, takeTables } from './tables.ts'

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
  | Exclude<Availability, { kind: 'free' }>

export interface Reserving extends Deciding {
  /** Food ordered ahead for this much makes a VIP; 0 for never. */
  vipCents: number
  /** The call whose hold the booking makes good. */
  callId?: string
}

/** Books tables for a party, or puts it on the waitlist where it wants that and every table is taken. */
export async function reserve(tx: Database, booking: Booking, reserving: Reserving): Promise<Reserved> {
  const { rules, now, callId } = reserving
  const { partySize, startsAt } = booking
  await lockDay(tx, startsAt, rules)
  if (callId) await forgetHolds(tx, { callId, now })
  const situation = await loadSituation(tx, startsAt, reserving)
  const judged = judge({ partySize, startsAt }, situation, reserving)
  if (judged.kind === 'full' && booking.waitlistIfFull) {
    return {
      kind: 'waitlisted',
      reservation: await insert(tx, booking, reserving),
      alternatives: judged.alternatives,
    }
  }
  if (judged.kind !== 'free') return judged
  const waiting = await insert(tx, booking, reserving)
  const owner = { reservationId: waiting.id }
  const tables = await takeTables(tx, owner, { stay: stayOf(partySize, startsAt, rules), situation, rules })
  if (tables) return { kind: 'reserved', reservation: await seat(tx, waiting.id, tables), tables }
  if (booking.waitlistIfFull) return { kind: 'waitlisted', reservation: waiting, alternatives: [] }
  await tx.delete(reservations).where(eq(reservations.id, waiting.id))
  return { kind: 'full', alternatives: [] }
}

/** A VIP is who orders much food ahead, or whom the staff makes one; nobody becomes one by saying so. */
export const priorityOf = (totalCents: number, vipCents: number): GuestPriority =>
  vipCents > 0 && totalCents >= vipCents ? 'vip' : 'normal'

async function insert(
  tx: Database,
  booking: Booking,
  { rules, now, vipCents }: Reserving,
): Promise<Reservation> {
  const { waitlistIfFull: _, ...given } = booking
  const { subtotalCents, discountCents, totalCents } = totalsOf(booking.preorder)
  const stay = stayOf(booking.partySize, booking.startsAt, rules)
  const moment = new Date(now)
  const row = {
    ...given,
    startsAt: new Date(booking.startsAt),
    durationMinutes: (stay.endsAt - stay.startsAt) / 60_000,
    status: 'pending' as const,
    seatingStatus: 'waitlist' as const,
    foodSubtotalCents: subtotalCents,
    preorderDiscountCents: discountCents,
    foodTotalCents: totalCents,
    guestPriority: priorityOf(totalCents, vipCents),
    createdAt: moment,
    updatedAt: moment,
  }
  return await insertWithCode(tx, row)
}

const DRAWS = 10

async function insertWithCode(
  tx: Database,
  row: Omit<typeof reservations.$inferInsert, 'confirmationCode'>,
): Promise<Reservation> {
  for (let draw = 0; draw < DRAWS; draw++) {
    const [inserted] = await tx
      .insert(reservations)
      .values({ ...row, confirmationCode: newConfirmationCode() })
      .onConflictDoNothing({ target: reservations.confirmationCode })
      .returning()
    if (inserted) return inserted
  }
  throw new Error('Every confirmation code drawn is taken')
}

/** The reservation is at these tables. */
export async function seat(tx: Database, id: number, tables: readonly Table[]): Promise<Reservation> {
  const [reservation] = await tx
    .update(reservations)
    .set({
      status: 'confirmed',
      seatingStatus: 'allocated',
      tablesAllocated: tables.map(({ seats }) => seats),
    })
    .where(eq(reservations.id, id))
    .returning()
  if (!reservation) throw new Error('The reservation has vanished')
  return reservation
}
