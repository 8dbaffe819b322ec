import type { Log } from '@convonet/kit/process/log'
import type { Sql } from '@convonet/kit/store/sql'
import { eq } from 'drizzle-orm'
import type { Writing } from '../deciding.ts'
import { offerNotice } from '../notify/notices.ts'
import type { Notifier } from '../ports.ts'
import { reservations } from '../schema.ts'
import { transact } from '../transact.ts'
import { keptUntil } from './offer-tables.ts'
import type { OfferNotice } from './outbox.ts'
import { tellOffer } from './tell-offer.ts'

export interface Notifying {
  sql: Pick<Sql, 'db'>
  notifier: Notifier
  log: Log
  /** Under which guests reach the house's pages; null where it has no public address. */
  publicUrl: string | null
}

/**
 * Tells a guest of an offer that stands and of which nobody has told yet. Whoever is rung up knows of it when they take the call; where
 * nothing can be sent, the staff sees that the guest does not know.
 */
export async function notifyOffer(
  { reservationId, expiresAt }: OfferNotice,
  { sql, notifier, log, publicUrl }: Notifying,
  { writing, signal }: { writing: Writing; signal: AbortSignal },
): Promise<void> {
  const { rules, now } = writing
  if (rules.reminderBy === 'none') return
  const [offered] = await sql.db.select().from(reservations).where(eq(reservations.id, reservationId))
  const stands = offered?.seatingStatus === 'offered' && offered.offerExpiresAt?.toISOString() === expiresAt
  if (!stands || Date.parse(expiresAt) <= now) return
  const telling = { by: rules.reminderBy, rules, now, publicUrl, keptUntil: keptUntil(offered, writing) }
  const { kind } = await notifier.tell(offerNotice(offered, telling), { signal })
  // A call is heard when it is answered: the provider's event says so.
  if (kind === 'ringing') return
  if (kind === 'sent') await transact(sql.db, (tx) => tellOffer(tx, reservationId, writing))
  else log.info({ reservationId, because: kind }, 'A guest could not be told of an offer')
}
