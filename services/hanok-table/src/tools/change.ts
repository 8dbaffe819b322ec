import { GuestPriority } from '@convonet/contracts/reservations'
import type { ToolCall } from '@convonet/contracts/tool-language'
import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { type Amended, amend, type Changes } from '../amend.ts'
import { holdOf } from '../holds.ts'
import { readPhoneNumber } from '../phone-number.ts'
import { restaurantIso, zonedAt } from '../restaurant-time.ts'
import type { Reservation } from '../schema.ts'
import { spokenNumber, spokenStart } from '../spoken.ts'
import { amendedOutcome } from './amended-outcome.ts'
import { askFor } from './ask-for.ts'
import { book } from './book.ts'
import { orderIn } from './order.ts'
import { refused } from './refusals.ts'
import { reservationFields } from './reservation-fields.ts'
import type { Scene } from './scene.ts'
import { isBareTime, sameTimeOn, wantedStart } from './wanted-start.ts'
import { ReservationId, whichReservation } from './which-reservation.ts'
import { itemOf, statusWords, valuesOf } from './words.ts'

export const UpdateReservation = z.object({
  reservation_id: ReservationId,
  ...reservationFields,
  preorder_change: z
    .enum(['set', 'add'])
    .optional()
    .describe('add puts the food on the order; set, unless given, makes it the whole order'),
  preferred_locale: z.enum(['en', 'ko']).optional(),
  guest_priority: GuestPriority.optional().describe('Only the staff can grant vip'),
})
export type ChangeArguments = z.output<typeof UpdateReservation>

const TOOL = 'update_reservation_details'

/** Changes what the caller names of a reservation of theirs, or of the booking they are about to make. */
export async function change(tx: Database, args: ChangeArguments, scene: Scene): Promise<CallToolResult> {
  const call: ToolCall = { name: TOOL, arguments: args }
  const which = await whichReservation(tx, { id: args.reservation_id, call }, scene)
  if (which.kind === 'question') return which.result
  if (which.kind === 'held') return await changeHeld(tx, args, scene)
  const { reservation } = which
  const changes = changesIn(args, { reservation, call }, scene)
  if ('content' in changes) return changes
  if (Object.keys(changes).length === 0) return nothingGiven(args, { reservation, call }, scene)
  const amended = await amend(tx, { id: reservation.id, changes }, scene)
  return told(amended, { changes, call }, scene)
}

/** Nothing is booked yet: the caller hears it all again. */
async function changeHeld(tx: Database, args: ChangeArguments, scene: Scene): Promise<CallToolResult> {
  const { reservation_id: _, preorder_change: __, guest_priority: ___, special_requests, ...rest } = args
  const hold = await holdOf(tx, scene.who.callId, scene.now)
  const starts = hold && args.starts_at ? startOfHeld(args.starts_at, hold.startsAt.getTime(), scene) : {}
  return await book(tx, { ...rest, ...starts, ...(special_requests && { special_requests }) }, scene)
}

/** A bare time is on the day that was spoken of, a bare day at its time. */
function startOfHeld(starts_at: string, before: number, scene: Scene): { starts_at: string; date?: string } {
  const date = zonedAt(before, scene.timeZone).toPlainDate().toString()
  const wanted = wantedStart({ starts_at, date }, scene)
  const moved = wanted.kind === 'day' ? sameTimeOn(before, wanted.day, scene)?.startsAt : null
  return moved ? { starts_at: restaurantIso(moved, scene.timeZone) } : { starts_at, date }
}

interface Changing {
  reservation: Reservation
  call: ToolCall
}

function changesIn(
  args: ChangeArguments,
  { reservation, call }: Changing,
  scene: Scene,
): Changes | CallToolResult {
  const start = startIn(args, { reservation, call }, scene)
  if (start && 'content' in start) return start
  const order = orderIn(args, reservation.preorder ?? [], { call, change: args.preorder_change ?? 'set' })
  if (order?.kind === 'question') return order.result
  const phone = args.guest_phone && readPhoneNumber(args.guest_phone, scene.rules.phoneRegion)
  if (args.guest_phone && !phone) return askFor('guest_phone', call, { kind: 'bad-phone' })
  const given = {
    startsAt: start?.startsAt,
    preorder: order?.lines,
    guestPhone: phone || undefined,
    partySize: args.party_size,
    guestName: args.guest_name,
    specialRequests: args.special_requests,
    preferredLocale: args.preferred_locale,
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

type NewStart = { startsAt: number } | CallToolResult | null

/** "To eight" is on the day of the reservation, "to Friday" at its time of day. */
function startIn(
  { starts_at, date }: ChangeArguments,
  { reservation, call }: Changing,
  scene: Scene,
): NewStart {
  if (starts_at === undefined) return null
  const old = reservation.startsAt.getTime()
  const wanted = wantedStart({ starts_at, date }, scene)
  if (wanted.kind === 'unclear') return askFor('starts_at', call, { kind: 'unclear-time' })
  if (wanted.kind === 'day') {
    const moved = sameTimeOn(old, wanted.day, scene)
    return moved?.startsAt
      ? { startsAt: moved.startsAt }
      : askFor('starts_at', call, { kind: 'unclear-time' })
  }
  const day = zonedAt(old, scene.timeZone).toPlainDate()
  const isThatDay = zonedAt(wanted.startsAt, scene.timeZone).toPlainDate().equals(day)
  if (isThatDay || date !== undefined || !isBareTime(starts_at, scene)) return wanted
  const meant = sameTimeOn(wanted.startsAt, day, scene)?.startsAt
  return meant ? { startsAt: meant } : wanted
}

function nothingGiven(args: ChangeArguments, { reservation, call }: Changing, scene: Scene): CallToolResult {
  if (args.guest_priority) return outcome({ kind: 'staff-only' })
  const { reservation_id: _, ...rest } = args
  const named = { ...call, arguments: { ...rest, reservation_id: String(reservation.id) } }
  return askFor('starts_at', named, { kind: 'ask-change', ...valuesOf(reservation, scene) })
}

function told(
  amended: Amended,
  { changes, call }: { changes: Changes; call: ToolCall },
  scene: Scene,
): CallToolResult {
  if (amended.kind === 'not-found') return outcome({ kind: 'not-found' })
  const { reservation } = amended
  if (amended.kind === 'amended') return amendedOutcome(amended, scene)
  if (amended.kind === 'unchanged' || amended.kind === 'not-changeable') {
    const items = [itemOf(reservation, scene)]
    const status = statusWords(reservation)
    return outcome({ kind: amended.kind, items, status, ...valuesOf(reservation, scene) })
  }
  const partySize = changes.partySize ?? reservation.partySize
  const startsAt = changes.startsAt ?? reservation.startsAt.getTime()
  const { starts_at: _, date: __, ...rest } = call.arguments
  const again = { ...call, arguments: { ...rest, reservation_id: String(reservation.id) } }
  const kept = `${spokenNumber(reservation.partySize)} ${spokenStart(reservation.startsAt.getTime(), scene)}`
  return refused(amended, { partySize, startsAt, again, values: { kept } }, scene)
}
