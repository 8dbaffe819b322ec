import { SourceChannel } from '@convonet/contracts/reservations'
import type { ToolCall } from '@convonet/contracts/tool-language'
import type { Database } from '@convonet/kit/store/sql'
import { canonicalJson } from '@convonet/kit/tools/canonical-json'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { findOwn, phoneOf, remember } from '../find.ts'
import { holdOf, holdTables, markReadBack, releaseHold, type Wanted } from '../holds.ts'
import { readPhoneNumber, spokenEnding } from '../phone-number.ts'
import { reserve } from '../reserve.ts'
import { restaurantIso } from '../restaurant-time.ts'
import type { Hold, Reservation, Wishes } from '../schema.ts'
import { spokenNumber, spokenStart } from '../spoken.ts'
import { askFor } from './ask-for.ts'
import { alreadyBooked, bookedOutcome } from './booked-outcome.ts'
import { orderIn } from './order.ts'
import { refused, withArguments } from './refusals.ts'
import { reservationFields } from './reservation-fields.ts'
import type { Scene } from './scene.ts'
import { wantedStart } from './wanted-start.ts'
import { foodWords, heldItem } from './words.ts'

export const CreateReservation = z.object({
  ...reservationFields,
  preferred_locale: z.enum(['en', 'ko']).optional(),
  source_channel: SourceChannel.optional(),
  waitlist_if_full: z.boolean().optional().describe('Only when the caller wants to be on the waitlist'),
  confirmed: z
    .boolean()
    .optional()
    .describe('Only after the outcome to-confirm was read back and the caller has said yes to it'),
})
export type BookingArguments = z.output<typeof CreateReservation>

const TOOL = 'create_reservation'

/**
 * Leads a caller to a booking: asks for what is missing, holds a table meanwhile, reads everything back, and books once the caller has
 * said yes in a later turn. What was said earlier in the call need not be said again.
 */
export async function book(tx: Database, args: BookingArguments, scene: Scene): Promise<CallToolResult> {
  const hold = await holdOf(tx, scene.who.callId, scene.now)
  const partySize = args.party_size ?? hold?.partySize
  if (partySize === undefined) return askFor('party_size', callWith(args), { kind: 'ask-party' })
  const start = startOf(args, hold, scene)
  if (start.kind === 'ask') return start.result
  const known = { ...args, party_size: partySize, starts_at: restaurantIso(start.startsAt, scene.timeZone) }
  const wishes = await wishesOf(tx, known, { hold, scene })
  if ('content' in wishes) return wishes
  return await decide(tx, { wanted: { partySize, startsAt: start.startsAt, wishes }, args, hold }, scene)
}

/** The call that goes on from here: everything known, spelled out. */
function callWith({ date: _, ...args }: BookingArguments): ToolCall {
  return { name: TOOL, arguments: args }
}

type Start = { kind: 'start'; startsAt: number } | { kind: 'ask'; result: CallToolResult }

function startOf(args: BookingArguments, hold: Hold | null, scene: Scene): Start {
  if (args.starts_at === undefined && hold) return { kind: 'start', startsAt: hold.startsAt.getTime() }
  const { starts_at, ...rest } = args
  if (starts_at === undefined)
    return { kind: 'ask', result: askFor('starts_at', callWith(rest), { kind: 'ask-start' }) }
  const start = wantedStart({ starts_at, date: args.date }, scene)
  if (start.kind === 'start') return start
  if (start.kind === 'unclear')
    return { kind: 'ask', result: askFor('starts_at', callWith(rest), { kind: 'unclear-time' }) }
  const call = { name: TOOL, arguments: { ...rest, date: start.day.toString() } }
  return { kind: 'ask', result: askFor('starts_at', call, { kind: 'ask-time' }, 'At what time?') }
}

/** What the caller said now, said before, or is known to the house; a question where something of it makes no sense. */
async function wishesOf(
  tx: Database,
  args: BookingArguments,
  { hold, scene }: { hold: Hold | null; scene: Scene },
): Promise<Wishes | CallToolResult> {
  const before = hold?.wishes
  const order = orderIn(args, [], { call: callWith(args), change: 'set' })
  if (order?.kind === 'question') return order.result
  const phone = args.guest_phone && readPhoneNumber(args.guest_phone, scene.rules.phoneRegion)
  if (args.guest_phone && !phone) {
    const { guest_phone: _, ...rest } = args
    return askFor('guest_phone', callWith(rest), { kind: 'bad-phone' })
  }
  const { userId } = scene.who
  return {
    guestName: args.guest_name ?? before?.guestName ?? scene.name,
    guestPhone: phone || (before?.guestPhone ?? (userId ? await phoneOf(tx, userId) : null)),
    specialRequests: args.special_requests ?? before?.specialRequests ?? null,
    preorder: order ? order.lines : (before?.preorder ?? []),
  }
}

interface Deciding {
  wanted: Wanted
  args: BookingArguments
  hold: Hold | null
}

async function decide(tx: Database, { wanted, args, hold }: Deciding, scene: Scene): Promise<CallToolResult> {
  const call = spelledOut(wanted, args, scene)
  if (args.confirmed && hold && wasReadBack(hold, wanted, scene)) {
    return await bookNow(tx, { wanted, args, call }, scene)
  }
  const same = (await findOwn(tx, scene.who, scene.now)).find((other) => isSame(other, wanted))
  if (same) return alreadyBooked(same, scene)
  const { callId } = scene.who
  const held = await holdTables(tx, { callId, wanted }, scene)
  const waits = held.kind === 'full' && args.waitlist_if_full === true
  const missing = missingIn(wanted, call)
  if (held.kind !== 'held' && !waits) {
    // The refusal says what the waitlist is: a yes to it is enough where nothing else is missing.
    if (!missing) await readBackNow(tx, scene)
    return notPossible(held, { wanted, call: missing ? call : confirmed(call) }, scene)
  }
  if (!missing) return await readBack(tx, { wanted, call, waits }, scene)
  const kind = waits ? ASKED_WHILE_FULL[missing.kind] : missing.kind
  return askFor(missing.slot, missing.call, { kind, ...spokenWishes(wanted, scene) })
}

interface ReadingBack {
  wanted: Wanted
  call: ToolCall
  waits: boolean
}

/** Says all of it and asks for the yes that books it. */
async function readBack(
  tx: Database,
  { wanted, call, waits }: ReadingBack,
  scene: Scene,
): Promise<CallToolResult> {
  await readBackNow(tx, scene)
  const kind = waits ? 'to-wait' : 'to-confirm'
  const question = waits ? 'Shall I put you on the waitlist?' : 'Shall I book it?'
  const next = { call: confirmed(call), question }
  return outcome({ kind, ...spokenWishes(wanted, scene) }, { 'convonet/next': next })
}

const confirmed = (call: ToolCall): ToolCall => withArguments(call, { confirmed: true })

/** No table is held then. */
const ASKED_WHILE_FULL = { 'ask-name': 'ask-name-to-wait', 'ask-phone': 'ask-phone' } as const

/** With tables or without, the hold remembers what the caller has heard. */
async function readBackNow(tx: Database, { who, now, turnId }: Scene): Promise<void> {
  const hold = await holdOf(tx, who.callId, now)
  if (hold) await markReadBack(tx, hold, turnId)
}

/** The caller has heard exactly this in an earlier turn. */
const wasReadBack = (hold: Hold, { partySize, startsAt, wishes }: Wanted, { turnId }: Scene) =>
  hold.readBackTurn !== null &&
  hold.readBackTurn !== turnId &&
  hold.partySize === partySize &&
  hold.startsAt.getTime() === startsAt &&
  canonicalJson(hold.wishes) === canonicalJson(wishes)

const isSame = (other: Reservation, { partySize, startsAt }: Wanted) =>
  other.partySize === partySize && other.startsAt.getTime() === startsAt

async function bookNow(
  tx: Database,
  { wanted, args, call }: Omit<Deciding, 'hold'> & { call: ToolCall },
  scene: Scene,
): Promise<CallToolResult> {
  const { wishes, partySize, startsAt } = wanted
  const { callId, userId } = scene.who
  const booking = {
    ...wishes,
    partySize,
    startsAt,
    guestName: wishes.guestName ?? '',
    guestPhone: wishes.guestPhone ?? '',
    sourceChannel: args.source_channel ?? ('voice' as const),
    preferredLocale: args.preferred_locale ?? 'en',
    userId,
    waitlistIfFull: args.waitlist_if_full ?? false,
  }
  const reserved = await reserve(tx, booking, { ...scene, callId })
  if (reserved.kind === 'duplicate') return alreadyBooked(reserved.reservation, scene)
  if (reserved.kind !== 'reserved' && reserved.kind !== 'waitlisted')
    return notPossible(reserved, { wanted, call }, scene)
  await remember(tx, reserved.reservation.id, scene)
  await releaseHold(tx, callId, scene)
  return bookedOutcome(reserved, scene)
}

function notPossible(
  refusal: Parameters<typeof refused>[0],
  { wanted, call }: { wanted: Wanted; call: ToolCall },
  scene: Scene,
): CallToolResult {
  const { starts_at: _, confirmed: __, ...rest } = call.arguments
  const again = { ...call, arguments: rest }
  const waitlist = { ...call, arguments: { ...call.arguments, waitlist_if_full: true } }
  return refused(refusal, { ...wanted, again, waitlist }, scene)
}

function missingIn({ wishes }: Wanted, call: ToolCall) {
  if (!wishes.guestName) return { kind: 'ask-name', slot: 'guest_name', call } as const
  if (!wishes.guestPhone) return { kind: 'ask-phone', slot: 'guest_phone', call } as const
  return null
}

function spelledOut({ partySize, startsAt, wishes }: Wanted, args: BookingArguments, scene: Scene): ToolCall {
  const lines = wishes.preorder.map(({ menu_item_id, quantity }) => ({ menu_item_id, quantity }))
  return {
    name: TOOL,
    arguments: {
      party_size: partySize,
      starts_at: restaurantIso(startsAt, scene.timeZone),
      ...(wishes.guestName && { guest_name: wishes.guestName }),
      ...(wishes.guestPhone && { guest_phone: wishes.guestPhone }),
      ...(wishes.specialRequests && { special_requests: wishes.specialRequests }),
      ...(lines.length > 0 && { preorder_lines_json: JSON.stringify(lines) }),
      ...(args.waitlist_if_full && { waitlist_if_full: true }),
      ...(args.preferred_locale && { preferred_locale: args.preferred_locale }),
      ...(args.source_channel && { source_channel: args.source_channel }),
    },
  }
}

const spokenWishes = ({ partySize, startsAt, wishes }: Wanted, scene: Scene) => ({
  items: [heldItem({ partySize, startsAt: new Date(startsAt) }, scene)],
  party: spokenNumber(partySize),
  when: spokenStart(startsAt, scene),
  name: wishes.guestName ?? undefined,
  phone: wishes.guestPhone ? spokenEnding(wishes.guestPhone) : undefined,
  food: foodWords(wishes.preorder),
})
