import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Reservation } from '../schema.ts'
import { spokenClock, spokenStart } from '../spoken.ts'
import { transact } from '../transact.ts'
import { answerOffer } from '../waitlist/answer-offer.ts'
import { tellOffer } from '../waitlist/tell-offer.ts'
import type { Scene } from './scene.ts'
import { cardOf, itemOf, valuesOf } from './words.ts'

/** Tells a caller that a table has come free for them: from now on their time to think runs. */
export async function hearOffer(
  db: NodePgDatabase,
  { id }: Reservation,
  scene: Scene,
): Promise<CallToolResult> {
  const told = await transact(db, (tx) => tellOffer(tx, id, scene))
  if (told.kind === 'not-found') return outcome({ kind: 'not-found' })
  const { reservation } = told
  const known = { items: [itemOf(reservation, scene)], shown: 1, ...valuesOf(reservation, scene) }
  if (told.kind === 'lapsed') return outcome({ kind: 'lapsed', ...known })
  if (told.kind === 'not-offered') return outcome({ kind: 'found', ...known })
  const call = {
    name: 'set_reservation_status',
    arguments: { reservation_id: String(id), status: 'confirmed' },
  }
  return outcome(
    { kind: 'offered', until: untilOf(reservation, scene), ...known },
    {
      'convonet/card': cardOf('A table has come free', reservation, scene),
      'convonet/next': { call, question: 'Would you like to take it?' },
    },
  )
}

/** The caller takes the table that is offered to them, or leaves it to the next. */
export async function takeOrLeave(
  tx: Database,
  { reservation: { id }, answer }: { reservation: Reservation; answer: 'accept' | 'decline' },
  scene: Scene,
): Promise<CallToolResult> {
  const answered = await answerOffer(tx, { id, answer }, scene)
  if (answered.kind === 'not-found') return outcome({ kind: 'not-found' })
  const { reservation } = answered
  const known = { items: [itemOf(reservation, scene)], ...valuesOf(reservation, scene) }
  if (answered.kind === 'not-offered') return outcome({ kind: 'staff-only', ...known })
  if (answered.kind !== 'accepted' && answered.kind !== 'accepted-before')
    return outcome({ kind: answered.kind, ...known })
  return outcome(
    { kind: 'accepted', ...known },
    { 'convonet/card': cardOf('Table booked', reservation, scene) },
  )
}

/** "3:05 PM", with its day where that is not today. */
function untilOf({ offerExpiresAt }: Reservation, scene: Scene): string | undefined {
  if (!offerExpiresAt) return undefined
  const until = offerExpiresAt.getTime()
  const isSoon = until - scene.now < SOON_MS
  return isSoon ? spokenClock(until, scene) : spokenStart(until, scene)
}

const SOON_MS = 6 * 3_600_000
