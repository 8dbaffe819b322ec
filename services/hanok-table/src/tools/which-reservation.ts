import type { ToolCall } from '@convonet/contracts/tool-language'
import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { findOwn, findTheirs } from '../find.ts'
import { holdOf } from '../holds.ts'
import type { Reservation } from '../schema.ts'
import { askFor } from './ask-for.ts'
import type { Scene } from './scene.ts'
import { itemOf } from './words.ts'

/** v2's ids are numbers; an item's id is text. */
export const ReservationId = z
  .union([z.int().min(1), z.string().max(12)])
  .optional()
  .describe("As get_reservation answered it; without it the caller's only reservation")

/** A booking that the caller has not confirmed yet goes by this id. */
const HELD = 'held'

/** What a caller calls theirs without having shown which it is. */
const MINE = 'mine'

export type WhichReservation =
  | { kind: 'found'; reservation: Reservation }
  | { kind: 'held' }
  | { kind: 'question'; result: CallToolResult }

/** The reservation that a caller means: by an id that is theirs, or the only one they have. */
export async function whichReservation(
  db: Database,
  { id, call }: { id: string | number | undefined; call: ToolCall },
  scene: Scene,
): Promise<WhichReservation> {
  if (id === HELD) return { kind: 'held' }
  if (id !== undefined && id !== MINE) return await byId(db, Number(id), scene)
  const own = await findOwn(db, scene.who, scene.now)
  const [only, another] = own
  if (only && !another) return { kind: 'found', reservation: only }
  if (!only && (await holdOf(db, scene.who.callId, scene.now))) return { kind: 'held' }
  if (!only) return { kind: 'question', result: notIdentified({ wanted: withoutId(call) }) }
  const items = own.map((reservation) => itemOf(reservation, scene))
  const labels = items.map(({ label }) => label)
  return {
    kind: 'question',
    result: askFor('reservation_id', call, { kind: 'which-one', items, labels }),
  }
}

async function byId(db: Database, id: number, scene: Scene): Promise<WhichReservation> {
  const theirs = Number.isSafeInteger(id) ? await findTheirs(db, id, scene.who) : null
  if (theirs) return { kind: 'found', reservation: theirs }
  return { kind: 'question', result: outcome({ kind: 'not-found' }) }
}

function withoutId({ name, arguments: { reservation_id: _, ...rest } }: ToolCall): ToolCall {
  return { name, arguments: rest }
}

/** Nobody may speak of a reservation without having shown that it is theirs; `wanted` is what they want with it. */
export function notIdentified(given: { guest_phone?: string; wanted?: ToolCall } = {}): CallToolResult {
  const items = [{ id: MINE, label: 'table' }]
  const call = { name: 'get_reservation_by_code', arguments: given }
  return askFor('confirmation_code', call, { kind: 'not-identified', items })
}
