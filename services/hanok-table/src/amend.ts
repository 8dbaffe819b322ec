import type { PreorderLine } from '@convonet/contracts/menu'
import type { Table } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import { eq, sql } from 'drizzle-orm'
import { type Availability, type Deciding, judge } from './availability.ts'
import { totalsOf } from './preorder.ts'
import { priorityOf } from './reserve.ts'
import { type Reservation, reservations } from './schema.ts'
import { loadSituation, lockDay, stayOf, takeTables } from './tables.ts'

/** What is given changes. Nobody but the staff changes a priority. */
export interface Changes {
  partySize?: number
  /** Unix milliseconds. */
  startsAt?: number
  guestName?: string
  guestPhone?: string
  specialRequests?: string | null
  preferredLocale?: string
  preorder?: PreorderLine[]
}

export type Amended =
  | { kind: 'amended'; before: Reservation; reservation: Reservation }
  | { kind: 'unchanged'; reservation: Reservation }
  /** It is over, or cancelled. */
  | { kind: 'not-changeable'; reservation: Reservation }
  | { kind: 'not-found' }
  /** The reservation stays as it was. */
  | (Exclude<Availability, { kind: 'free' }> & { reservation: Reservation })

/** Changes a reservation. Where another time or size does not fit, it keeps its table and its time. */
export async function amend(
  tx: Database,
  { id, changes }: { id: number; changes: Changes },
  amending: Deciding & { vipCents: number },
): Promise<Amended> {
  const before = await lockReservation(tx, id)
  if (!before) return { kind: 'not-found' }
  if (before.status === 'cancelled' || before.status === 'completed')
    return { kind: 'not-changeable', reservation: before }
  const values = changed(before, changes, amending.vipCents)
  if (Object.keys(values).length === 0) return { kind: 'unchanged', reservation: before }

  const moved = values.startsAt !== undefined || values.partySize !== undefined
  const seating = moved
    ? await reseat(tx, before, { changes, deciding: amending })
    : { kind: 'free' as const }
  if (seating.kind !== 'free') return { ...seating, reservation: before }
  const [reservation] = await tx
    .update(reservations)
    .set({ ...values, ...('values' in seating && seating.values), updatedAt: new Date(amending.now) })
    .where(eq(reservations.id, id))
    .returning()
  if (!reservation) throw new Error('The reservation has vanished')
  return { kind: 'amended', before, reservation }
}

/** Locked until the transaction ends. */
export async function lockReservation(tx: Database, id: number): Promise<Reservation | null> {
  const [reservation] = await tx.select().from(reservations).where(eq(reservations.id, id)).for('update')
  return reservation ?? null
}

type Values = Partial<typeof reservations.$inferInsert>

function changed(before: Reservation, changes: Changes, vipCents: number): Values {
  const { startsAt, preorder, ...plain } = changes
  const differing = Object.entries(plain).filter(
    ([name, value]) => value !== undefined && value !== before[name as keyof typeof plain],
  )
  return {
    ...Object.fromEntries(differing),
    ...(startsAt !== undefined && startsAt !== before.startsAt.getTime() && { startsAt: new Date(startsAt) }),
    ...(preorder &&
      JSON.stringify(preorder) !== JSON.stringify(before.preorder ?? []) &&
      foodOf(preorder, vipCents)),
  }
}

function foodOf(preorder: PreorderLine[], vipCents: number): Values {
  const { subtotalCents, discountCents, totalCents } = totalsOf(preorder)
  return {
    preorder,
    foodSubtotalCents: subtotalCents,
    preorderDiscountCents: discountCents,
    foodTotalCents: totalCents,
    // What the staff granted stays.
    ...(priorityOf(totalCents, vipCents) === 'vip' && { guestPriority: 'vip' }),
  }
}

type Reseated = { kind: 'free'; values: Values } | Exclude<Availability, { kind: 'free' }>

async function reseat(
  tx: Database,
  before: Reservation,
  { changes, deciding }: { changes: Changes; deciding: Deciding },
): Promise<Reseated> {
  const { rules } = deciding
  const partySize = changes.partySize ?? before.partySize
  const startsAt = changes.startsAt ?? before.startsAt.getTime()
  const owner = { reservationId: before.id }
  await lockDay(tx, startsAt, rules)
  const situation = await loadSituation(tx, startsAt, { ...deciding, without: owner })
  const judged = judge({ partySize, startsAt }, situation, deciding)
  if (judged.kind !== 'free') return judged
  const stay = stayOf(partySize, startsAt, rules)
  const old = await setAside(tx, before.id)
  const tables = await takeTables(tx, owner, { stay, situation, rules })
  if (!tables) {
    await bringBack(tx, old)
    return { kind: 'full', alternatives: [] }
  }
  await discard(tx, old)
  return { kind: 'free', values: valuesOf(before, tables, stay) }
}

const valuesOf = (
  before: Reservation,
  tables: readonly Table[],
  { startsAt, endsAt }: { startsAt: number; endsAt: number },
): Values => ({
  durationMinutes: (endsAt - startsAt) / 60_000,
  seatingStatus: 'allocated',
  tablesAllocated: tables.map(({ seats }) => seats),
  ...(before.status === 'pending' && { status: 'confirmed' }),
})

async function setAside(tx: Database, reservationId: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    update reservation_tables set live = false where live and reservation_id = ${reservationId} returning id`)
  return rows.map(({ id }) => Number(id))
}

async function bringBack(tx: Database, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await tx.execute(sql`update reservation_tables set live = true where id in ${[...ids]}`)
}

async function discard(tx: Database, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await tx.execute(sql`delete from reservation_tables where id in ${[...ids]}`)
}
