import { eq } from 'drizzle-orm'
import { offerNotice, reminderNotice } from '../notify/notices.ts'
import { loadRules } from '../restaurant.ts'
import { type Reservation, reservations } from '../schema.ts'
import { keptUntil } from '../waitlist/offer-tables.ts'
import type { CallState } from './call-event.ts'
import { hasBegun, once } from './once.ts'
import type { Telephone } from './telephone.ts'

/** Writes to a guest who did not take a call of ours, once. Does nothing where somebody did, or what it was for is over. */
export async function writeAfterMissedCall(
  { sql: { db }, clock, notifier, publicUrl, offerHeard }: Telephone,
  { callId, state, signal }: { callId: string; state: CallState; signal: AbortSignal },
): Promise<void> {
  if (await hasBegun(db, { callId, name: 'answered' })) return
  const now = clock.now()
  const [row] = await db.select().from(reservations).where(eq(reservations.id, state.reservation_id))
  if (!row || !stands(row, state, now)) return
  const telling = { by: 'message' as const, rules: await loadRules(db), now, publicUrl }
  const notice =
    state.purpose === 'offer'
      ? offerNotice(row, { ...telling, keptUntil: keptUntil(row, telling) })
      : reminderNotice(row, telling)
  await once(db, { callId, name: 'missed' }, now, async () => {
    const { kind } = await notifier.tell(notice, { signal })
    if (kind === 'sent' && state.purpose === 'offer') await offerHeard(row.id)
  })
}

/** What the call is for still holds. */
export const stands = (
  { status, seatingStatus, startsAt }: Pick<Reservation, 'status' | 'seatingStatus' | 'startsAt'>,
  { purpose }: Pick<CallState, 'purpose'>,
  now: number,
): boolean =>
  startsAt.getTime() > now && (purpose === 'offer' ? seatingStatus === 'offered' : status === 'confirmed')
