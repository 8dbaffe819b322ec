import type { Database } from '@convonet/kit/store/sql'
import { and, eq } from 'drizzle-orm'
import { reservations } from '../schema.ts'
import { daysOf, stayOfReservation } from '../stay.ts'
import type { Offering } from './offer-tables.ts'

/** Has the waitlist of every day looked through. */
export async function promoteAll(db: Database, { outbox, rules }: Offering): Promise<void> {
  const waiting = await db
    .select()
    .from(reservations)
    .where(and(eq(reservations.status, 'pending'), eq(reservations.seatingStatus, 'waitlist')))
  const days = waiting.flatMap((reservation) => daysOf(stayOfReservation(reservation), rules))
  await outbox.freed(db, days)
}
