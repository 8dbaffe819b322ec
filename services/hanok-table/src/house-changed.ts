import type { Database } from '@convonet/kit/store/sql'
import { and, eq, gt } from 'drizzle-orm'
import type { Writing } from './deciding.ts'
import { dayOf } from './opening-hours.ts'
import { recordChange } from './record-change.ts'
import { reservations } from './schema.ts'
import { daysOf, stayOfReservation } from './stay.ts'

/** Tables or hours are others now: every day to come looks different, and there may be something for those who wait. */
export async function houseChanged(tx: Database, what: string, writing: Writing): Promise<void> {
  const { rules, now, byWhom, outbox } = writing
  const today = dayOf(now, rules)
  const days = Array.from({ length: rules.horizonDays + 1 }, (_, ahead) =>
    today.add({ days: ahead }).toString(),
  )
  await recordChange(tx, { reservationId: null, byWhom, what, days, now })
  const waiting = await tx
    .select()
    .from(reservations)
    .where(and(eq(reservations.seatingStatus, 'waitlist'), gt(reservations.startsAt, new Date(now))))
  const waitedFor = new Set(waiting.flatMap((party) => daysOf(stayOfReservation(party), rules)))
  if (waitedFor.size > 0) await outbox.freed(tx, [...waitedFor].toSorted())
}
