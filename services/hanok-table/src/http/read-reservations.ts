import { PreorderLine } from '@convonet/contracts/menu'
import {
  GuestPriority,
  type ReservationRead,
  SeatingStatus,
  SourceChannel,
  type Table,
} from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import { sql } from 'drizzle-orm'
import type { Deciding } from '../deciding.ts'
import { reminderWord } from '../reminders/reminder-word.ts'
import { restaurantIso } from '../restaurant-time.ts'
import type { Reservation } from '../schema.ts'
import { loadStandings } from '../waitlist/load-standings.ts'
import { type Standing, waitlistFields } from '../waitlist/standing.ts'

/** Reservations as they are answered. The store is asked once for all of them. */
export async function readReservations(
  db: Database,
  rows: readonly Reservation[],
  deciding: Deciding,
): Promise<ReservationRead[]> {
  const tables = await tablesOf(db, rows)
  const standings = await loadStandings(db, rows, deciding)
  const { timeZone } = deciding.rules
  return rows.map((row) =>
    readOne(row, { tables: tables.get(row.id) ?? [], standing: standings.get(row.id), timeZone }),
  )
}

/** A booking just made, whose tables are known. */
export const readBooked = (
  row: Reservation,
  tables: readonly Table[],
  { rules: { timeZone } }: Deciding,
): ReservationRead => readOne(row, { tables, standing: undefined, timeZone })

export async function readReservation(
  db: Database,
  row: Reservation,
  deciding: Deciding,
): Promise<ReservationRead> {
  const [read] = await readReservations(db, [row], deciding)
  if (!read) throw new Error('The reservation was not read')
  return read
}

function readOne(
  row: Reservation,
  {
    tables,
    standing,
    timeZone,
  }: { tables: readonly Table[]; standing: Standing | undefined; timeZone: string },
): ReservationRead {
  const seating = SeatingStatus.catch('not_applicable').parse(row.seatingStatus)
  return {
    id: row.id,
    confirmation_code: row.confirmationCode,
    guest_name: row.guestName,
    guest_phone: row.guestPhone,
    party_size: row.partySize,
    starts_at: row.startsAt.toISOString(),
    status: row.status,
    special_requests: row.specialRequests,
    preorder_items: (row.preorder ?? []).flatMap((line) => PreorderLine.safeParse(line).data ?? []),
    food_subtotal_cents: row.foodSubtotalCents ?? 0,
    preorder_discount_cents: row.preorderDiscountCents ?? 0,
    food_total_cents: row.foodTotalCents ?? 0,
    source_channel: SourceChannel.catch('api').parse(row.sourceChannel),
    preferred_locale: row.preferredLocale?.startsWith('ko') ? 'ko' : 'en',
    reminder_call_status: reminderWord(row),
    duration_minutes: row.durationMinutes ?? 120,
    seating_status: seating,
    guest_priority: GuestPriority.catch('normal').parse(row.guestPriority),
    tables_allocated: tables.length > 0 ? tables.map(({ seats }) => seats) : null,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    ...waitlistFields(standing),
    assistant_seating_opening_hint: OPENING_HINTS[seating],
    tables: tables.map(({ id, name, area }) => ({ id, name, area })),
    local_start: restaurantIso(row.startsAt.getTime(), timeZone),
    offer_expires_at: seating === 'offered' ? (row.offerExpiresAt?.toISOString() ?? null) : null,
    ended_reason: row.endedReason,
  }
}

/** v2's advice to a voice model on what to say first. */
const OPENING_HINTS: Record<SeatingStatus, string> = {
  not_applicable: '',
  allocated: 'Say first that a table is allocated.',
  waitlist: 'Say first that the party is on the waitlist and has no table yet.',
  offered: 'Say first that a table has come free and is kept until the guest accepts or declines it.',
}

type SeatedAt = Table & { reservationId: number }

/** Those they have, or had when they came. */
async function tablesOf(db: Database, rows: readonly Reservation[]): Promise<Map<number, SeatedAt[]>> {
  if (rows.length === 0) return new Map()
  const { rows: found } = await db.execute<SeatedAt>(sql`
    select r.id as "reservationId", t.id, t.name, t.seats, t.area, t.joins
    from reservation_tables held
    join reservations r on r.id = held.reservation_id
    join hanok_tables t on t.id = held.table_id
    where r.id = any(${sql.param(rows.map(({ id }) => id))}) and (held.live or r.status = 'completed')
    order by t.id`)
  const byReservation = new Map<number, SeatedAt[]>()
  for (const table of found) {
    const others = byReservation.get(table.reservationId)
    if (others) others.push(table)
    else byReservation.set(table.reservationId, [table])
  }
  return byReservation
}
