import type { Table } from '@convonet/contracts/reservations'
import { namedStatement } from '@convonet/kit/store/named-statement'
import type { Database } from '@convonet/kit/store/sql'
import type { Booking } from './booking.ts'
import { newConfirmationCode } from './confirmation-code.ts'
import type { Writing } from './deciding.ts'
import { totalsOf } from './preorder.ts'
import { priorityOf } from './priority.ts'
import type { Reservation } from './schema.ts'
import { iso } from './sql-moments.ts'
import { daysOf, type Stay } from './stay.ts'

export interface Inserting {
  booking: Omit<Booking, 'waitlistIfFull'>
  stay: Stay
  /** Null for the waitlist. */
  tables: readonly Table[] | null
  /** It is there already. */
  seated?: boolean
}

const DRAWS = 10

/** Writes a new reservation, its tables and the record of it in one statement. */
export async function insertBooking(
  tx: Database,
  inserting: Inserting,
  writing: Writing,
): Promise<Reservation> {
  const row = rowOf(inserting, writing)
  for (let draw = 0; draw < DRAWS; draw++) {
    const confirmationCode = newConfirmationCode()
    const id = await insert(tx, { ...row, confirmationCode }, { inserting, writing })
    if (id !== null) return { ...row, confirmationCode, id }
  }
  throw new Error('Every confirmation code drawn is taken')
}

type Row = Omit<Reservation, 'id'>

function rowOf(
  { booking, stay, tables, seated = false }: Inserting,
  { now, vipCents }: Writing,
): Omit<Row, 'confirmationCode'> {
  const { subtotalCents, discountCents, totalCents } = totalsOf(booking.preorder)
  const moment = new Date(now)
  const { partySize, guestName, guestPhone, specialRequests, preorder } = booking
  const { sourceChannel, preferredLocale, userId } = booking
  return {
    ...{
      partySize,
      guestName,
      guestPhone,
      specialRequests,
      preorder,
      sourceChannel,
      preferredLocale,
      userId,
    },
    startsAt: new Date(stay.startsAt),
    durationMinutes: (stay.endsAt - stay.startsAt) / 60_000,
    status: seated ? 'seated' : tables ? 'confirmed' : 'pending',
    seatingStatus: tables ? 'allocated' : 'waitlist',
    tablesAllocated: tables?.map(({ seats }) => seats) ?? null,
    foodSubtotalCents: subtotalCents,
    preorderDiscountCents: discountCents,
    foodTotalCents: totalCents,
    guestPriority: priorityOf(totalCents, { granted: false, vipCents }),
    vipGranted: false,
    reminderCallStatus: null,
    waitingSince: tables ? null : moment,
    offerExpiresAt: null,
    offerToldAt: null,
    seatedAt: seated ? moment : null,
    endedAt: null,
    endedReason: null,
    createdAt: moment,
    updatedAt: moment,
  }
}

/** Null where the code is taken. */
async function insert(
  tx: Database,
  row: Row,
  { inserting: { stay, tables }, writing }: { inserting: Inserting; writing: Writing },
): Promise<number | null> {
  const tableIds = (tables ?? []).map(({ id }) => id).toSorted((a, b) => a - b)
  const [inserted] = await INSERT(tx, [
    ...[
      row.confirmationCode,
      row.guestName,
      row.guestPhone,
      row.partySize,
      row.startsAt,
      row.durationMinutes,
    ],
    ...[row.status, row.seatingStatus, row.specialRequests, JSON.stringify(row.preorder)],
    ...[row.foodSubtotalCents, row.preorderDiscountCents, row.foodTotalCents, row.sourceChannel],
    ...[row.preferredLocale, row.tablesAllocated && JSON.stringify(row.tablesAllocated), row.guestPriority],
    ...[
      row.waitingSince,
      row.seatedAt,
      row.userId,
      row.createdAt,
      iso(stay.endsAt),
      `{${tableIds.join(',')}}`,
    ],
    ...[writing.byWhom, whatOf(row), JSON.stringify(daysOf(stay, writing.rules))],
  ])
  return inserted?.id ?? null
}

const INSERT = namedStatement<{ id: number }>(
  'hanok-insert-booking',
  `with booked as (
    insert into reservations (confirmation_code, guest_name, guest_phone, party_size, starts_at, duration_minutes,
      status, seating_status, special_requests, preorder_json,
      food_subtotal_cents, preorder_discount_cents, food_total_cents, source_channel,
      preferred_locale, tables_allocated_json, guest_priority,
      waiting_since, seated_at, user_id, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $21)
    on conflict (confirmation_code) do nothing returning id
  ), placed as (
    insert into reservation_tables (table_id, reservation_id, during)
    select place, booked.id, tstzrange($5, $22::timestamptz) from booked, unnest($23::int[]) as place
  ), recorded as (
    insert into hanok_changes (reservation_id, at, by_whom, what, days)
    select id, $21::timestamptz, $24, $25, $26::jsonb from booked
  )
  select id from booked`,
)

const whatOf = ({ status }: Row): string =>
  status === 'seated' ? 'walked-in' : status === 'pending' ? 'waitlisted' : 'reserved'
