import { ReservationStatus } from '@convonet/contracts/reservations'
import type { ToolCall } from '@convonet/contracts/tool-language'
import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { cancel } from '../cancel.ts'
import { offeredIn, rememberOffer } from '../find.ts'
import { releaseHold } from '../holds.ts'
import * as lifecycle from '../lifecycle.ts'
import type { Reservation } from '../schema.ts'
import { takeOrLeave } from './offered.ts'
import type { Scene } from './scene.ts'
import { ReservationId, whichReservation } from './which-reservation.ts'
import { cardOf, itemOf, statusWords, valuesOf } from './words.ts'

const acknowledged = z
  .boolean()
  .optional()
  .describe('Only after the outcome premium-cancel was told and the caller still wants to cancel')

export const CancelReservation = z.object({
  reservation_id: ReservationId,
  retention_offer_acknowledged: acknowledged,
})

export const SetStatus = z.object({
  reservation_id: ReservationId,
  status: ReservationStatus.describe(
    'seated once the guests are there; cancelled goes through cancel_reservation',
  ),
  retention_offer_acknowledged: acknowledged,
})

/** Cancels a reservation of the caller's, or what is held for them. */
export async function end(
  tx: Database,
  args: z.output<typeof CancelReservation>,
  scene: Scene,
): Promise<CallToolResult> {
  const call: ToolCall = { name: 'cancel_reservation', arguments: args }
  const which = await whichReservation(tx, { id: args.reservation_id, call }, scene)
  if (which.kind === 'question') return which.result
  if (which.kind === 'held') {
    await releaseHold(tx, scene.who.callId, scene)
    return outcome({ kind: 'let-go' })
  }
  if (which.reservation.seatingStatus === 'offered')
    return await takeOrLeave(tx, { reservation: which.reservation, answer: 'decline' }, scene)
  return await cancelTheirs(tx, which.reservation, { args, scene })
}

/** A guest confirms, arrives or cancels; the rest is for the staff to say. */
export async function setStatus(
  tx: Database,
  args: z.output<typeof SetStatus>,
  scene: Scene,
): Promise<CallToolResult> {
  const { status } = args
  const call: ToolCall = { name: 'set_reservation_status', arguments: args }
  const which = await whichReservation(tx, { id: args.reservation_id, call }, scene)
  if (which.kind === 'question') return which.result
  if (which.kind === 'held') return outcome({ kind: 'not-found' })
  const { reservation } = which
  const told = { items: [itemOf(reservation, scene)], ...valuesOf(reservation, scene) }
  if (status === 'cancelled') return askToCancel(reservation, told)
  if (reservation.status === status)
    return outcome({ kind: 'unchanged', status: statusWords(reservation), ...told })
  if (status === 'confirmed' && reservation.seatingStatus === 'offered')
    return await takeOrLeave(tx, { reservation, answer: 'accept' }, scene)
  if (status === 'confirmed' && reservation.seatingStatus === 'waitlist')
    return outcome({ kind: 'still-waiting', ...told })
  if (status === 'seated') return await arrive(tx, reservation, { told, scene })
  return outcome({ kind: 'staff-only', ...told })
}

/** Cancelling has a tool of its own, before which the caller is always asked. */
function askToCancel({ id }: Reservation, told: Record<string, unknown>): CallToolResult {
  const call = { name: 'cancel_reservation', arguments: { reservation_id: String(id) } }
  return outcome(
    { kind: 'to-cancel', ...told },
    { 'convonet/next': { call, question: 'Shall I cancel it?' } },
  )
}

const EARLY_MS = 3_600_000

async function arrive(
  tx: Database,
  { id, status, startsAt }: Reservation,
  { told, scene }: { told: Record<string, unknown>; scene: Scene },
): Promise<CallToolResult> {
  if (status !== 'confirmed') return outcome({ kind: 'staff-only', ...told })
  if (scene.now < startsAt.getTime() - EARLY_MS) return outcome({ kind: 'too-early', ...told })
  const set = await lifecycle.setStatus(tx, { id, status: 'seated' }, scene)
  return outcome({ kind: set.kind === 'changed' ? 'seated' : 'staff-only', ...told })
}

async function cancelTheirs(
  tx: Database,
  { id, seatingStatus }: Reservation,
  { args, scene }: { args: z.output<typeof CancelReservation>; scene: Scene },
): Promise<CallToolResult> {
  const { who, now, turnId } = scene
  const waited = seatingStatus === 'waitlist'
  const offered = await offeredIn(tx, id, who)
  const heard = args.retention_offer_acknowledged === true && offered !== null && offered !== turnId
  const cancelled = await cancel(tx, id, { ...scene, acknowledged: heard, reason: 'guest' })
  if (cancelled.kind === 'not-found') return outcome({ kind: 'not-found' })
  const { kind, reservation } = cancelled
  const told = {
    items: [itemOf(reservation, scene)],
    status: statusWords(reservation),
    ...valuesOf(reservation, scene),
  }
  if (kind !== 'premium-cancel')
    return outcome(
      { kind: kind === 'cancelled' && waited ? 'off-the-waitlist' : kind, ...told },
      kind === 'cancelled' ? { 'convonet/card': cardOf('Reservation cancelled', reservation, scene) } : {},
    )
  await rememberOffer(tx, id, { who, now, turnId })
  const call = {
    name: 'cancel_reservation',
    arguments: { reservation_id: String(id), retention_offer_acknowledged: true },
  }
  return outcome({ kind, ...told }, { 'convonet/next': { call, question: 'Do you still want to cancel?' } })
}
