import type { Database } from '@convonet/kit/store/sql'
import { eq } from 'drizzle-orm'
import type { Writing } from './deciding.ts'
import { recordChange } from './record-change.ts'
import { type Reservation, reservations } from './schema.ts'
import { daysOf, stayOfReservation } from './stay.ts'

export type Values = Partial<Omit<Reservation, 'id' | 'createdAt' | 'updatedAt'>>

/** Writes the new values of a reservation that is locked, with what they were before. */
export async function saveChange(
  tx: Database,
  before: Reservation,
  { what, values, writing }: { what: string; values: Values; writing: Writing },
): Promise<Reservation> {
  const { now, rules, byWhom } = writing
  const [reservation] = await tx
    .update(reservations)
    .set({ ...values, updatedAt: new Date(now) })
    .where(eq(reservations.id, before.id))
    .returning()
  if (!reservation) throw new Error('The reservation has vanished')
  const days = [before, reservation].flatMap((state) => daysOf(stayOfReservation(state), rules))
  await recordChange(tx, {
    reservationId: before.id,
    byWhom,
    what,
    days,
    before: Object.fromEntries(
      Object.keys(values).map((name) => [name, before[name as keyof Values] ?? null]),
    ),
    now,
  })
  return reservation
}

/** Says that the tables of this stay are there for others. */
export const freedBy = (tx: Database, reservation: Reservation, { outbox, rules }: Writing): Promise<void> =>
  outbox.freed(tx, daysOf(stayOfReservation(reservation), rules))
