import type { GuestPriority } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import type { Writing } from './deciding.ts'
import { saveChange } from './save-change.ts'
import type { Reservation } from './schema.ts'
import { withReservation } from './with-reservation.ts'

/** A VIP is who orders much food ahead, or whom the staff makes one; nobody becomes one by saying so. */
export const priorityOf = (
  totalCents: number,
  { granted, vipCents }: { granted: boolean; vipCents: number },
): GuestPriority => (granted || (vipCents > 0 && totalCents >= vipCents) ? 'vip' : 'normal')

export type Granted =
  | { kind: 'granted' | 'unchanged'; reservation: Reservation }
  /** It is over. */
  | { kind: 'not-changeable'; reservation: Reservation }
  | { kind: 'not-found' }

/** The staff grants a guest priority, or takes it back; what the food gives stays. */
export function grantPriority(
  tx: Database,
  { id, vip }: { id: number; vip: boolean },
  writing: Writing,
): Promise<Granted> {
  return withReservation(tx, id, writing, async (before): Promise<Granted> => {
    if (!before) return { kind: 'not-found' }
    if (before.endedAt) return { kind: 'not-changeable', reservation: before }
    if (before.vipGranted === vip) return { kind: 'unchanged', reservation: before }
    const guestPriority = priorityOf(before.foodTotalCents ?? 0, { granted: vip, vipCents: writing.vipCents })
    const values = { vipGranted: vip, guestPriority }
    return {
      kind: 'granted',
      reservation: await saveChange(tx, before, { what: 'priority', values, writing }),
    }
  })
}
