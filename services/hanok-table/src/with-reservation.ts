import type { RestaurantRules } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import { eq } from 'drizzle-orm'
import { lockDays } from './lock-days.ts'
import { type Reservation, reservations } from './schema.ts'
import { daysOf, stayOfReservation } from './stay.ts'

export interface Locking {
  rules: RestaurantRules
  /** Other days that the work touches. */
  alsoDays?: (reservation: Reservation) => readonly string[]
}

/** Works on a reservation that nobody else can change meanwhile: first its days are locked, then it is. Null where there is none. */
export async function withReservation<T>(
  tx: Database,
  id: number,
  { rules, alsoDays = () => [] }: Locking,
  work: (locked: Reservation | null) => Promise<T>,
): Promise<T> {
  const [seen] = await tx.select().from(reservations).where(eq(reservations.id, id))
  const locked = new Set<string>()
  for (let current = seen; current; ) {
    const missing = [...daysOf(stayOfReservation(current), rules), ...alsoDays(current)].filter(
      (day) => !locked.has(day),
    )
    // It was moved to another day before that was locked.
    if (missing.length === 0) return await work(current)
    await lockDays(tx, missing)
    for (const day of missing) locked.add(day)
    const [now] = await tx.select().from(reservations).where(eq(reservations.id, id)).for('update')
    current = now
  }
  return await work(null)
}
