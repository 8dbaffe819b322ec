import type { PreorderLine } from '@convonet/contracts/menu'
import type { RestaurantRules, Table } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import { type Availability, judge } from './availability.ts'
import type { Writing } from './deciding.ts'
import { afterThoseAhead, isWaitlistFull } from './fairness.ts'
import { foodOf } from './food.ts'
import { freedBy, saveChange, type Values } from './save-change.ts'
import type { Reservation } from './schema.ts'
import { loadSituation, withoutOwner } from './situation.ts'
import { daysOf, type Stay, stayOf } from './stay.ts'
import { dropExpired, forgetTables, putAt, tablesFor } from './tables.ts'
import { withReservation } from './with-reservation.ts'

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
  /** It is over, or cancelled, or the party is at its table, which the staff changes. */
  | { kind: 'not-changeable'; reservation: Reservation }
  | { kind: 'not-found' }
  /** The reservation stays as it was. */
  | (Exclude<Availability, { kind: 'free' }> & { reservation: Reservation })

/** Changes a reservation. Where another time or size does not fit, it keeps its table and its time; who waits, waits for the new one. */
export function amend(
  tx: Database,
  { id, changes }: { id: number; changes: Changes },
  writing: Writing,
): Promise<Amended> {
  const { rules } = writing
  const alsoDays = (before: Reservation) => daysOf(wantedStay(before, changes, rules), rules)
  return withReservation(tx, id, { rules, alsoDays }, async (before): Promise<Amended> => {
    if (!before) return { kind: 'not-found' }
    const values = changed(before, changes, writing)
    if (!isChangeable(before, values)) return { kind: 'not-changeable', reservation: before }
    if (Object.keys(values).length === 0) return { kind: 'unchanged', reservation: before }
    const moved = values.startsAt !== undefined || values.partySize !== undefined
    const placed: Placed =
      moved && before.status !== 'seated'
        ? await placeAnew(tx, before, { stay: wantedStay(before, changes, rules), writing })
        : { kind: 'placed', values: {} }
    if (placed.kind !== 'placed') return { ...placed, reservation: before }
    const all = { ...values, ...placed.values }
    return {
      kind: 'amended',
      before,
      reservation: await saveChange(tx, before, { what: 'amended', values: all, writing }),
    }
  })
}

const wantedStay = (before: Reservation, changes: Changes, rules: RestaurantRules): Stay =>
  stayOf(changes.partySize ?? before.partySize, changes.startsAt ?? before.startsAt.getTime(), rules)

/** A party that sits may become as large as its tables are. */
function isChangeable({ status, tablesAllocated }: Reservation, { startsAt, partySize }: Values): boolean {
  if (status !== 'seated') return status === 'pending' || status === 'confirmed'
  const seats = (tablesAllocated ?? []).reduce((sum, count) => sum + count, 0)
  return startsAt === undefined && (partySize === undefined || partySize <= seats)
}

function changed(before: Reservation, changes: Changes, writing: Writing): Values {
  const { startsAt, preorder, ...plain } = changes
  const differing = Object.entries(plain).filter(
    ([name, value]) => value !== undefined && value !== before[name as keyof typeof plain],
  )
  return {
    ...Object.fromEntries(differing),
    ...(startsAt !== undefined && startsAt !== before.startsAt.getTime() && { startsAt: new Date(startsAt) }),
    ...(preorder &&
      JSON.stringify(preorder) !== JSON.stringify(before.preorder ?? []) &&
      foodOf(preorder, before, writing)),
  }
}

type Placed = { kind: 'placed'; values: Values } | Exclude<Availability, { kind: 'free' }>

async function placeAnew(
  tx: Database,
  before: Reservation,
  { stay, writing }: { stay: Stay; writing: Writing },
): Promise<Placed> {
  const { rules } = writing
  const owner = { reservationId: before.id }
  const loaded = await loadSituation(tx, stay.startsAt, writing)
  const asker = { vip: before.guestPriority === 'vip', ...owner }
  const situation = withoutOwner(afterThoseAhead(loaded, asker, rules), owner)
  const judged = judge(stay, situation, writing)
  const waits = before.seatingStatus === 'waitlist' && judged.kind === 'full'
  if (waits && !isWaitlistFull(stay, situation, { rules, ...owner }))
    return { kind: 'placed', values: waitingFor(before, stay, writing) }
  if (judged.kind !== 'free') return judged
  const tables = tablesFor(stay, situation, rules) ?? []
  await dropExpired(tx, situation)
  await forgetTables(tx, owner)
  await putAt(tx, owner, { tableIds: tables.map(({ id }) => id), from: stay.startsAt, until: stay.endsAt })
  if (before.seatingStatus !== 'waitlist') await freedBy(tx, before, writing)
  return { kind: 'placed', values: valuesOf(tables, stay) }
}

const minutesOf = ({ startsAt, endsAt }: Stay) => (endsAt - startsAt) / 60_000

const valuesOf = (tables: readonly Table[], stay: Stay): Values => ({
  durationMinutes: minutesOf(stay),
  status: 'confirmed',
  seatingStatus: 'allocated',
  tablesAllocated: tables.map(({ seats }) => seats),
  waitingSince: null,
  offerExpiresAt: null,
  offerToldAt: null,
})

/** Who wants another time, or more, begins to wait anew. */
function waitingFor(before: Reservation, stay: Stay, { now }: Writing): Values {
  const isLess = stay.startsAt === before.startsAt.getTime() && stay.partySize < before.partySize
  return { durationMinutes: minutesOf(stay), ...(!isLess && { waitingSince: new Date(now) }) }
}
