import type { ToolCall } from '@convonet/contracts/tool-language'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Reservation } from '../schema.ts'
import { spokenNumber } from '../spoken.ts'
import { loadStandings } from '../waitlist/load-standings.ts'
import { ordinal, waitHint } from '../waitlist/standing.ts'
import { hearOffer } from './offered.ts'
import { withArguments } from './refusals.ts'
import type { Scene } from './scene.ts'
import { cardOf, itemOf, valuesOf } from './words.ts'

/** What there is to say of a reservation: that it is booked, where it waits, or that a table has come free for it. */
export async function tellReservation(
  db: NodePgDatabase,
  reservation: Reservation,
  scene: Scene,
): Promise<CallToolResult> {
  if (reservation.seatingStatus === 'offered') return await hearOffer(db, reservation, scene)
  return outcome(await valuesFor(db, reservation, scene), cardFor(reservation, scene))
}

/** The same of one that was found by its code, whatever has become of it; then what the caller wanted with it. */
export async function tellFound(
  db: NodePgDatabase,
  { reservation, wanted }: { reservation: Reservation; wanted: ToolCall | undefined },
  scene: Scene,
): Promise<CallToolResult> {
  const over = OVER[reservation.status]
  if (!over && !wanted) return await tellReservation(db, reservation, scene)
  const values = await valuesFor(db, reservation, scene)
  if (over) return outcome({ ...values, kind: over }, cardFor(reservation, scene))
  const next = wanted && { 'convonet/next': goOn(wanted, reservation) }
  return outcome(values, { ...cardFor(reservation, scene), ...next })
}

const OVER: Readonly<Record<string, string>> = {
  cancelled: 'cancelled',
  completed: 'completed',
  no_show: 'missed',
}

async function valuesFor(db: NodePgDatabase, reservation: Reservation, scene: Scene) {
  const waits = reservation.seatingStatus === 'waitlist' && reservation.status === 'pending'
  return {
    kind: waits ? 'waiting' : 'found',
    items: [itemOf(reservation, scene)],
    shown: 1,
    ...valuesOf(reservation, scene),
    ...(waits && (await standingOf(db, reservation, scene))),
  }
}

const cardFor = (reservation: Reservation, scene: Scene) => ({
  'convonet/card': cardOf('Your reservation', reservation, scene),
})

/** Where a party stands on the waitlist, and how long that may take. */
async function standingOf(db: NodePgDatabase, waiting: Reservation, scene: Scene) {
  const standing = (await loadStandings(db, [waiting], scene)).get(waiting.id)
  if (!standing) return {}
  const { position, size } = standing
  return { place: ordinal(position), of: spokenNumber(size), wait: waitHint(standing), position, size }
}

const goOn = (wanted: ToolCall, { id }: Reservation) => ({
  call: withArguments(wanted, { reservation_id: String(id) }),
  question:
    wanted.name === 'cancel_reservation' ? 'Shall I cancel it?' : 'Shall I go on with what you asked for?',
})
