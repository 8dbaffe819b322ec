import type { Database } from '@convonet/kit/store/sql'
import { and, desc, eq, gte, notInArray, sql } from 'drizzle-orm'
import type { Booking } from './booking.ts'
import type { Writing } from './deciding.ts'
import { foodOf } from './food.ts'
import { saveChange } from './save-change.ts'
import { type Reservation, reservations } from './schema.ts'

/**
 * The same booking by voice, made a moment ago; with what it lacked of food. Under the lock of its day, so that the same call repeated at
 * once is found as well.
 */
export async function duplicateOf(
  tx: Database,
  { sourceChannel, guestPhone, guestName, partySize, startsAt, preorder }: Booking,
  { dedupSeconds = 0, ...writing }: Writing & { dedupSeconds?: number },
): Promise<Reservation | null> {
  if (sourceChannel !== 'voice' || dedupSeconds <= 0) return null
  const [before] = await tx
    .select()
    .from(reservations)
    .where(
      and(
        eq(reservations.sourceChannel, 'voice'),
        eq(reservations.guestPhone, guestPhone),
        sql`lower(${reservations.guestName}) = lower(${guestName})`,
        eq(reservations.partySize, partySize),
        eq(reservations.startsAt, new Date(startsAt)),
        notInArray(reservations.status, ['cancelled', 'no_show']),
        gte(reservations.createdAt, new Date(writing.now - dedupSeconds * 1000)),
      ),
    )
    .orderBy(desc(reservations.id))
    .limit(1)
  if (!before) return null
  if (preorder.length === 0 || (before.preorder ?? []).length > 0) return before
  return await saveChange(tx, before, { what: 'amended', values: foodOf(preorder, before, writing), writing })
}
