import type { Database, Sql } from '@convonet/kit/store/sql'
import { and, eq, lte, or } from 'drizzle-orm'
import type { Writing } from '../deciding.ts'
import { endWithoutVisit } from '../end-without-visit.ts'
import { dropExpiredHolds } from '../holds.ts'
import { reservations } from '../schema.ts'
import { transact } from '../transact.ts'
import { withReservation } from '../with-reservation.ts'
import { withOffer } from './with-offer.ts'

/** Ends what time has ended: holds, offers that nobody answered, and waiting for a time that has come. Any number of replicas may do it at once. */
export async function sweep(db: Sql['db'], writing: Writing): Promise<void> {
  await transact(db, (tx) => dropExpiredHolds(tx, writing))
  for (const { id, seatingStatus } of await overdue(db, new Date(writing.now))) {
    await transact<unknown>(db, (tx) =>
      seatingStatus === 'offered' ? lapse(tx, id, writing) : giveUp(tx, id, writing),
    )
  }
}

const overdue = (db: Database, now: Date) =>
  db
    .select()
    .from(reservations)
    .where(
      and(
        eq(reservations.status, 'pending'),
        or(
          and(eq(reservations.seatingStatus, 'offered'), lte(reservations.offerExpiresAt, now)),
          and(eq(reservations.seatingStatus, 'waitlist'), lte(reservations.startsAt, now)),
        ),
      ),
    )

const lapse = (tx: Database, id: number, writing: Writing) =>
  withOffer(tx, id, writing, async (reservation) => ({ kind: 'not-offered' as const, reservation }))

const giveUp = (tx: Database, id: number, writing: Writing) =>
  withReservation(tx, id, writing, async (waiting) => {
    if (waiting?.seatingStatus !== 'waitlist' || waiting.startsAt.getTime() > writing.now) return
    await endWithoutVisit(tx, waiting, { reason: 'not-seated', writing })
  })
