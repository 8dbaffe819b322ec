import type { EndedReason } from '@convonet/contracts/reservations'
import type { Database } from '@convonet/kit/store/sql'
import type { Writing } from './deciding.ts'
import { freedBy, saveChange } from './save-change.ts'
import type { Reservation } from './schema.ts'
import { releaseTables } from './tables.ts'

/** Ends a reservation that is locked, and frees its tables once. */
export async function endWithoutVisit(
  tx: Database,
  before: Reservation,
  { reason, writing }: { reason: EndedReason; writing: Writing },
): Promise<Reservation> {
  if (await releaseTables(tx, { reservationId: before.id })) await freedBy(tx, before, writing)
  const status = reason === 'no-show' ? 'no_show' : 'cancelled'
  const values = {
    status,
    seatingStatus: 'not_applicable',
    tablesAllocated: null,
    offerExpiresAt: null,
    endedAt: new Date(writing.now),
    endedReason: reason,
  } as const
  return await saveChange(tx, before, { what: status, values, writing })
}
